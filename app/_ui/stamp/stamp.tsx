import type { ReactNode } from 'react'

/** A short fact about the thing it stands on. Colour never says it alone. */
export function Stamp({ tone = 'plain', children }: { tone?: 'plain' | 'good' | 'care'; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'stamp' : `stamp ${tone}`}>{children}</span>
}
