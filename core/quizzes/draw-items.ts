import type { AssessmentItem, Item } from './items'
import { mixedIdsOf } from './rows'

/** An item in an attempt: which one, and in which order its parts stand (see `mixedIdsOf`). */
export type DrawnItem = { item: string; options: string[] }

/**
 * Draws `count` items from the pool, as evenly over the lessons as the pool allows, each with its parts shuffled.
 * `random` gives numbers in [0, 1), as Math.random does.
 */
export function drawItems(pool: readonly AssessmentItem[], count: number, random: () => number): DrawnItem[] {
  const byLesson = new Map<string, AssessmentItem[]>()
  for (const item of shuffle(pool, random)) byLesson.set(item.lesson, [...(byLesson.get(item.lesson) ?? []), item])
  const queues = shuffle([...byLesson.values()], random)
  const drawn: AssessmentItem[] = []
  for (let round = 0; drawn.length < Math.min(count, pool.length); round++) {
    for (const queue of queues) {
      const item = queue[round]
      if (item && drawn.length < count) drawn.push(item)
    }
  }
  return drawn.map((item) => ({ item: item.id, options: mixParts(item, random) }))
}

/** The ids of an item's parts in another order: steps never stand in the right one, and right sides never all beside their left ones. */
export function mixParts(item: Item, random: () => number): string[] {
  const ids = mixedIdsOf(item)
  const mixed = shuffle(ids, random)
  const givesAway = (item.kind === 'put-in-order' || item.kind === 'match-pairs') && mixed.every((id, index) => id === ids[index])
  return givesAway ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed
}

/** Fisher–Yates on a copy. */
function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1))
    ;[result[last], result[pick]] = [result[pick]!, result[last]!]
  }
  return result
}
