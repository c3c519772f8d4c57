import type { ReactNode } from 'react'

/** Something to know before going on: `info`, `care` (think first) or `danger` (stop). */
export function Notice({ tone = 'info', children }: { tone?: 'info' | 'care' | 'danger'; children: ReactNode }) {
  return <div className={tone === 'info' ? 'notice' : `notice ${tone}`}>{children}</div>
}
