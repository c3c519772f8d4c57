import type { Words } from '@/core/words/words'

const PARTS = ['home', 'learners', 'introductions', 'listings', 'employers', 'invitations'] as const

export type DeskPart = (typeof PARTS)[number]

/** The menu of the coordinator's desk, below the main menu. */
export function DeskNav({ current, words }: { current: DeskPart; words: Words }) {
  const texts = words.desks.desk
  return (
    <nav className="desknav" aria-label={texts.menu}>
      {PARTS.map((part) => (
        <a key={part} href={part === 'home' ? '/desk' : `/desk/${part}`} aria-current={part === current ? 'page' : undefined}>
          {texts.nav[part]}
        </a>
      ))}
    </nav>
  )
}
