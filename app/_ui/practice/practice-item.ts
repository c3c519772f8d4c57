import type { Locale } from '@/core/installation/locales'
import type { PracticeItem } from '@/core/quizzes/items'
import type { Words } from '@/core/words/words'

export type Of<Kind extends PracticeItem['kind']> = Extract<PracticeItem, { kind: Kind }>

/** The kinds of which the learner script knows the mark. */
export function isChoice(item: PracticeItem): item is Of<'choose-one' | 'choose-several'> {
  return item.kind === 'choose-one' || item.kind === 'choose-several'
}

/** What each kind of item is shown with. */
export type ShownPractice = {
  id: string
  label: string
  locale: Locale
  words: Words
  response?: readonly string[] | undefined
  fault?: string | undefined
}
