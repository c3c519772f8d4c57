import { latinDigits, typedNumber } from '@/core/burmese/digits'
import { bothReadings } from '@/core/burmese/written-text'
import { z } from 'zod'
import { type Item, MOST_TYPED } from './items'
import { choicesOf, joinRow, rowsOf } from './rows'

/**
 * A response to any kind of item, as a list of texts; an empty list means that it was left blank.
 * Choosing: the ids of the chosen options. Order and pairs: `row:choice` for each row that got a choice. Typing: the one text.
 */
export const ResponseSchema = z.array(z.string().max(120)).max(10)

/** The response that is right. For typing, the first of the accepted spellings. */
export function rightResponse(item: Item): string[] {
  switch (item.kind) {
    case 'choose-one':
    case 'choose-several':
      return item.options.filter((option) => option.correct).map((option) => option.id)
    case 'put-in-order':
      return item.steps.map((step, index) => joinRow(step.id, String(index + 1)))
    case 'match-pairs':
      return item.pairs.map((pair) => joinRow(pair.id, pair.id))
    case 'type-in':
      return item.answers.slice(0, 1)
  }
}

/** Right means all of it: a blank, a missing or a wrong part scores nothing. */
export function markResponse(item: Item, response: readonly string[]): boolean {
  if (item.kind === 'type-in') {
    const [text, ...more] = response
    if (text === undefined || more.length > 0) return false
    const accepted = acceptedAnswers(item)
    // One word is too short to tell in which font it was typed: it is right if it is right in either.
    return bothReadings(text).some((reading) => accepted.includes(plainAnswer(reading)))
  }
  const given = new Set(response)
  const key = rightResponse(item)
  return key.length > 0 && given.size === key.length && key.every((part) => given.has(part))
}

/** True when a response names only what the item has, each once, and no more than its kind allows. Blank fits. */
export function fitsItem(item: Item, response: readonly string[]): boolean {
  if (new Set(response).size < response.length) return false
  if (item.kind === 'type-in') return response.length <= 1 && response.every((text) => text.length <= MOST_TYPED)
  const choices = choicesOf(item).map((choice) => choice.id)
  const rows = rowsOf(item).map((row) => row.id)
  if (rows.length === 0) return response.every((id) => choices.includes(id)) && (item.kind === 'choose-several' || response.length <= 1)
  const possible = new Set(rows.flatMap((row) => choices.map((choice) => joinRow(row, choice))))
  const answered = response.map((part) => part.split(':')[0])
  return response.every((part) => possible.has(part)) && new Set(answered).size === answered.length
}

/** True when nothing of the item is left open: something was chosen or typed, and each row has a choice. */
export function isAnswered(item: Item, response: readonly string[]): boolean {
  return response.length >= Math.max(1, rowsOf(item).length)
}

/** What marking compares with what was typed, each spelling once. */
export function acceptedAnswers(item: Extract<Item, { kind: 'type-in' }>): string[] {
  return [...new Set(item.answers.map(plainAnswer))]
}

/** Capitals, spaces, separators of thousands and the script of digits are not what is asked for. Expects normal form, as courses are written. */
function plainAnswer(text: string): string {
  const spaced = typedNumber(text).toLowerCase().replace(/\s+/g, ' ').trim()
  return spaced.replace(/(?<=\d),(?=\d{3}\b)/g, '').replace(/[.!?။]+$/, '')
}

/** True where a number is asked for: a phone then shows its digits. */
export function isNumberItem(item: Item): boolean {
  return item.kind === 'type-in' && item.answers.every((answer) => /^[\d.,]+$/.test(latinDigits(answer)))
}
