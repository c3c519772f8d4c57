import { writtenField } from '@/core/burmese/written-line'
import type { PracticeItem } from '@/core/quizzes/items'
import { isAnswered } from '@/core/quizzes/mark-response'
import type { Words } from '@/core/words/words'
import { several } from './form'

/** A response to a practice item as its form sends it. A row without a choice, or an empty field, comes as an empty text. */
export const practiceResponse = several(writtenField(120)).transform((list) => list.filter((part) => part !== ''))

/** What is still to be done before a response can be marked: nothing was answered, or something of it was left open. */
export function responseFault(item: PracticeItem, response: readonly string[], words: Words): string | undefined {
  if (isAnswered(item, response)) return undefined
  return response.length === 0 ? words.read.practice.choose : words.read.practice.whole
}
