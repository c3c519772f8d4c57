import type { Locale } from '@/core/installation/locales'
import { normalForm } from '@/core/burmese/normal-form'
import { MOST_TERM_LETTERS, termsIn } from './terms'

/** What anyone may find. */
export type PublicKind = 'course' | 'lesson' | 'skill'

/** One thing in one language, as it is written into the index. */
export type EntryText = {
  locale: Locale
  title: string
  /** What stands out in it: headings of a lesson, what a course promises. */
  headings: readonly string[]
  /** Everything else that its readers see. */
  texts: readonly string[]
  /** What people type who need it, in other words than its own. Nobody sees it. */
  asked?: readonly string[]
  /** What it belongs to, as a lesson to its course. */
  context: string
}

/** A text that anyone may find; `address` as in the index. */
export type PublicEntry = EntryText & { kind: PublicKind; address: string }

export type IndexedText = { locale: Locale; title: string; body: string; terms: string }

/** The places that a term can stand in, in PostgreSQL's letters, and how often in one place still counts for more. */
const PLACES = { title: ['A', 1], headings: ['B', 2], asked: ['B', 2], texts: ['C', 4], context: ['D', 1] } as const

/** A text as the index holds it: in normal form, with every term and where it stands. */
export function indexText({ locale, title, headings, texts, asked = [], context }: EntryText): IndexedText {
  const places = { title: [title], headings, asked, texts, context: [context] }
  const found = new Map<string, string[]>()
  for (const [name, [letter, most]] of Object.entries(PLACES)) {
    for (const term of places[name as keyof typeof places].flatMap((text) => termsIn(normalForm(text)))) {
      if (term.length > MOST_TERM_LETTERS) continue
      const marks = found.get(term) ?? []
      if (marks.filter((mark) => mark === letter).length < most) found.set(term, [...marks, letter])
    }
  }
  // The numbers only keep the letters apart: where in the text a term stands is never asked.
  const terms = [...found].map(([term, letters]) => `'${term}':${letters.map((letter, place) => `${place + 1}${letter}`).join(',')}`)
  return { locale, title: normalForm(title), body: normalForm([...headings, ...texts].join('\n')), terms: terms.join(' ') }
}
