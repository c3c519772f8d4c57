import { type Meaning, meaningOf } from '@/core/quizzes/item-meaning'
import type { ContentFault } from './content-fault'
import type { PlacedItem } from './item-record'

/** The items that one published version of a course asked. */
export type EarlierItems = { number: number; items: readonly PlacedItem[] }

/** Every item that would mean something else than in a version that learners may have answered, with those versions. */
export function faultsOfMeanings(course: string, items: readonly PlacedItem[], earlier: readonly EarlierItems[]): ContentFault[] {
  return items.flatMap((placed): ContentFault[] => {
    const others = earlier.flatMap(({ number, items }) => {
      const other = items.find(({ item }) => item.id === placed.item.id)
      const what = other ? differenceOf(placed, other) : undefined
      return what ? [{ number, what }] : []
    })
    const [first] = others
    if (!first) return []
    const versions = `version${others.length > 1 ? 's' : ''} ${others.map(({ number }) => number).join(', ')}`
    const message = `${placed.item.id} has ${first.what} than in ${versions}: answers that learners gave would mean something else. Give the item a new id.`
    return [{ file: placed.lesson === undefined ? `${course}/assessment.yaml` : `${course}/${placed.lesson}/quiz.yaml`, line: 1, message }]
  })
}

function differenceOf(one: PlacedItem, other: PlacedItem): string | undefined {
  const [now, before] = [meaningOf(one.item), meaningOf(other.item)]
  if (one.lesson !== other.lesson) return 'another place'
  const part = (['kind', 'parts', 'key'] satisfies (keyof Meaning)[]).find((part) => JSON.stringify(now[part]) !== JSON.stringify(before[part]))
  return part && { kind: 'another kind', parts: 'other parts', key: 'another key' }[part]
}
