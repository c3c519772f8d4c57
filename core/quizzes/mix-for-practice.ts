import { mixParts } from './draw-items'
import type { PracticeItem } from './items'

/** The order in which a practice item shows its steps or right sides: mixed, and the same for every reader, so that a lesson is one page. */
export function mixForPractice(item: PracticeItem): string[] {
  let seed = Buffer.from(item.id).reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7)
  return mixParts(item, () => {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  })
}
