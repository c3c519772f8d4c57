import type { Item } from './items'
import { acceptedAnswers, rightResponse } from './mark-response'
import { mixedIdsOf } from './rows'

/** What an answer to an item means. Learners' answers and their plan of repetition hang on the item's id, and so on all of this. */
export type Meaning = {
  kind: Item['kind']
  /** What could be answered, and what was right, in a fixed order. */
  parts: readonly string[]
  key: readonly string[]
}

/** The meaning of an item. Wording is no part of it, nor the order in which options stand in the file. */
export function meaningOf(item: Item): Meaning {
  const key = item.kind === 'type-in' ? acceptedAnswers(item) : rightResponse(item)
  return { kind: item.kind, parts: mixedIdsOf(item).sort(), key: [...key].sort() }
}

/** What the item asks, in one language, without its explanations: what somebody must read again when it changes. */
export function wordingOf(item: Item, locale: 'my' | 'en'): string[] {
  const unit = item.kind === 'type-in' && item.unit ? [item.unit[locale]] : []
  return [
    item.prompt[locale],
    ...unit,
    ...partsOf(item)
      .map(({ id, texts }) => [id, ...texts.map((text) => text[locale])].join(' '))
      .sort(),
  ]
}

function partsOf(item: Item) {
  switch (item.kind) {
    case 'choose-one':
    case 'choose-several':
      return item.options.map(({ id, text }) => ({ id, texts: [text] }))
    case 'put-in-order':
      return item.steps.map(({ id, text }) => ({ id, texts: [text] }))
    case 'match-pairs':
      return item.pairs.map(({ id, left, right }) => ({ id, texts: [left, right] }))
    case 'type-in':
      return []
  }
}
