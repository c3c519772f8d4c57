import type { Text } from '@/core/installation/locales'
import { formatNumber } from '@/core/words/fill'
import type { Item } from './items'

/** Something that a learner sees and may choose, or gives a choice to. */
export type Part = { id: string; text: Text }

/** What waits for one choice each: the steps that get a place, the left sides that get their right ones. */
export function rowsOf(item: Item): Part[] {
  if (item.kind === 'put-in-order') return item.steps
  return item.kind === 'match-pairs' ? item.pairs.map(({ id, left }) => ({ id, text: left })) : []
}

/** What can be chosen: options, places from 1, or right sides. */
export function choicesOf(item: Item): Part[] {
  switch (item.kind) {
    case 'choose-one':
    case 'choose-several':
      return item.options.map(({ id, text }) => ({ id, text }))
    case 'put-in-order':
      return item.steps.map((_, index) => ({ id: String(index + 1), text: placeText(index + 1) }))
    case 'match-pairs':
      return item.pairs.map(({ id, right }) => ({ id, text: right }))
    case 'type-in':
      return []
  }
}

function placeText(place: number): Text {
  return { my: formatNumber(place, 'my'), en: formatNumber(place, 'en') }
}

/** One row with its choice, as it stands in a response. */
export function joinRow(row: string, choice: string): string {
  return `${row}:${choice}`
}

/** The ids that are shown in another order than in the file: options, steps, or right sides. */
export function mixedIdsOf(item: Item): string[] {
  return (item.kind === 'put-in-order' ? rowsOf(item) : choicesOf(item)).map((part) => part.id)
}

/** Rows and choices as a learner sees them, with the ids of `mixedIdsOf` in the order given. Throws for an id that the item lacks. */
export function layOut(item: Item, mixed: readonly string[]): { rows: Part[]; choices: Part[] } {
  const isOrder = item.kind === 'put-in-order'
  const parts = new Map((isOrder ? rowsOf(item) : choicesOf(item)).map((part) => [part.id, part]))
  const inOrder = mixed.map((id) => {
    const part = parts.get(id)
    if (!part) throw new Error(`${id} is not in the item ${item.id}`)
    return part
  })
  return isOrder ? { rows: inOrder, choices: choicesOf(item) } : { rows: rowsOf(item), choices: inOrder }
}
