import type { Text } from '@/core/installation/locales'
import type { Item } from './items'
import { fitsItem, isAnswered, markResponse, rightResponse } from './mark-response'
import { choicesOf, type Part, rowsOf } from './rows'

/** What is wrong with an item's key and parts, as advice to its author. */
export function faultsOfItem(item: Item): string[] {
  const faults = [...faultsOfParts(rowsOf(item), partName(item)), ...faultsOfParts(choicesOf(item), 'options')]
  if (item.kind === 'choose-one' || item.kind === 'choose-several') {
    const right = item.options.filter((option) => option.correct).length
    if (item.kind === 'choose-one' && right !== 1) faults.push(`choose-one needs exactly one right option; here ${right} are right.`)
    if (item.kind === 'choose-several' && right < 2) faults.push(`choose-several needs two right options or more; here ${right} is right.`)
    if (item.kind === 'choose-several' && right === item.options.length)
      faults.push('choose-several needs a wrong option: otherwise ticking everything is right.')
  }
  return faults.length > 0 ? faults : faultsOfKey(item)
}

function partName(item: Item): string {
  return item.kind === 'put-in-order' ? 'steps' : 'left sides'
}

/** Two parts that look alike cannot be told apart by who answers. */
function faultsOfParts(parts: readonly Part[], name: string): string[] {
  const faults: string[] = []
  if (new Set(parts.map((part) => part.id)).size < parts.length) faults.push(`Two ${name} have the same id.`)
  for (const locale of ['my', 'en'] satisfies (keyof Text)[])
    if (new Set(parts.map((part) => part.text[locale].toLowerCase())).size < parts.length)
      faults.push(`Two ${name} have the same text (${locale}): nobody could tell them apart.`)
  return faults
}

/** The key must score, a blank must not, and no single wrong choice may. */
function faultsOfKey(item: Item): string[] {
  const key = rightResponse(item)
  const faults: string[] = []
  if (!fitsItem(item, key) || !isAnswered(item, key) || !markResponse(item, key)) faults.push('The key does not score: look at what is right.')
  if (markResponse(item, [])) faults.push('A blank scores. That must not be.')
  const wrong = item.kind === 'type-in' ? undefined : choicesOf(item).find((choice) => key.length > 1 && markResponse(item, [choice.id]))
  if (wrong) faults.push(`"${wrong.id}" alone scores, and is only a part of what is right.`)
  return faults
}
