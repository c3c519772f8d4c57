import { z } from 'zod'
import { several } from '@/app/_page/form'
import { writtenText } from '@/core/burmese/written-text'
import type { ShownItem } from '@/core/progress/attempt-view'
import { MOST_TYPED } from '@/core/quizzes/items'
import { joinRow } from '@/core/quizzes/rows'

/** Items on one page: few enough for a small screen, and for losing little when the network goes. */
const PAGE_ITEMS = 4

export function countPages(items: readonly ShownItem[]): number {
  return Math.ceil(items.length / PAGE_ITEMS)
}

/** The items of a page, counted from 1. */
export function itemsOfPage(items: readonly ShownItem[], page: number): ShownItem[] {
  return items.slice((page - 1) * PAGE_ITEMS, page * PAGE_ITEMS)
}

export function pageOfItem(number: number): number {
  return Math.ceil(number / PAGE_ITEMS)
}

/** The page to go on with: the first that has an item without an answer, else the last. */
export function pageToGoOnWith(items: readonly ShownItem[]): number {
  const blank = items.find((item) => !item.isAnswered)
  return blank ? pageOfItem(blank.number) : countPages(items)
}

/** A form names items and their parts by their place: an author's id could tell what is right. */
export function fieldOf(item: ShownItem): string {
  return `answer-${item.number}`
}

/** What a form sends for each part of a response, beside the part itself: `2` for the second choice, `1-2` for the second choice in the first row. */
export function partsOf(item: ShownItem): Map<string, string> {
  const choices = item.choices.map(({ id }, index) => [String(index + 1), id] as const)
  if (item.rows.length === 0) return new Map(choices)
  return new Map(item.rows.flatMap((row, at) => choices.map(([place, id]) => [`${at + 1}-${place}`, joinRow(row.id, id)] as const)))
}

/** The places that stand for a response: the opposite of what is read from the form. */
export function sentPartsOf(item: ShownItem): string[] {
  return [...partsOf(item)].flatMap(([sent, part]) => (item.response.includes(part) ? [sent] : []))
}

/** What the form of these items may send: parts of each as `partsOf` says, or what was typed; blanks are fine. */
export function answersSchema(items: readonly ShownItem[]) {
  const fields = items.map((item) => {
    const sent = several(partSchema(item)).transform((list) => list.filter((value) => value !== ''))
    return [fieldOf(item), sent.refine((list) => isOnceEach(item, list), 'malformed')] as const
  })
  return z.object(Object.fromEntries(fields))
}

/** One choice a row, one in all where one is asked for, and none twice. */
function isOnceEach(item: ShownItem, sent: readonly string[]): boolean {
  if (item.kind === 'choose-one' || item.kind === 'type-in') return sent.length <= 1
  const places = item.rows.length > 0 ? sent.map((part) => part.split('-')[0]) : sent
  return new Set(places).size === places.length
}

function inUnicode(typed: string): string {
  return writtenText(typed).text
}

function partSchema(item: ShownItem) {
  if (item.kind === 'type-in') return z.string('malformed').transform(inUnicode).pipe(z.string().max(MOST_TYPED, 'malformed'))
  return z.enum(['', ...partsOf(item).keys()], 'malformed')
}

/** The sent places as parts of responses, by item. */
export function readAnswers(items: readonly ShownItem[], data: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    items.map((item) => {
      const sent = data[fieldOf(item)] ?? []
      const parts = partsOf(item)
      return [item.item, item.kind === 'type-in' ? sent : sent.flatMap((place) => parts.get(place) ?? [])]
    }),
  )
}
