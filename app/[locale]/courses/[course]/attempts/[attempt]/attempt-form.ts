import { z } from 'zod'
import { several } from '@/app/_page/form'
import type { ShownItem } from '@/core/progress/attempt-view'

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
  const blank = items.find((item) => item.response.length === 0)
  return blank ? pageOfItem(blank.number) : countPages(items)
}

/** A form names items and options by their place: an author's id could tell what is right. */
export function fieldOf(item: ShownItem): string {
  return `answer-${item.number}`
}

export function optionValue(item: ShownItem, option: string): string {
  return String(item.options.findIndex((each) => each.id === option) + 1)
}

/** What the form of these items may send: for each any of its options, one at most where one is asked for; blanks are fine. */
export function answersSchema(items: readonly ShownItem[]) {
  const fields = items.map((item) => {
    const values = item.options.map((_, index) => String(index + 1))
    const chosen = several(z.enum(values as [string, ...string[]], 'malformed'))
    const once = chosen.refine((list) => new Set(list).size === list.length && (item.kind === 'choose-several' || list.length <= 1), 'malformed')
    return [fieldOf(item), once] as const
  })
  return z.object(Object.fromEntries(fields))
}

/** The sent places as ids of options, by item. */
export function readAnswers(items: readonly ShownItem[], data: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    items.map((item) => [item.item, (data[fieldOf(item)] ?? []).flatMap((place) => item.options[Number(place) - 1]?.id ?? [])]),
  )
}
