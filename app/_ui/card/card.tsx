import type { ReactNode } from 'react'

/** One thing with its facts and its step. `step` marks the one that comes next. */
export function Card({
  step = false,
  as: Tag = 'div',
  children,
}: {
  step?: boolean
  as?: 'div' | 'li' | 'section' | 'article'
  children: ReactNode
}) {
  return <Tag className={step ? 'card step' : 'card'}>{children}</Tag>
}
