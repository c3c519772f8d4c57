import type { ContentFault } from './content-fault'
import { compareItems, type ItemRecord, NO_ITEMS, type PlacedItem } from './item-record'

/** What keeps a course from being published because answers that learners gave would come to mean something else. */
export function checkItemRecord(course: string, items: readonly PlacedItem[], record: ItemRecord | undefined): ContentFault[] {
  const { unrecorded, changed, vanished } = compareItems(items, record ?? NO_ITEMS)
  const file = `${course}/items.yaml`
  const [first, ...more] = unrecorded
  const others = more.length > 0 ? ` and ${more.length} more items are new` : ' is new'
  return [
    ...changed.map((id) => ({
      file: fileOf(course, items, id),
      line: 1,
      message: `${id} has another kind, key, place or other parts than it was published with: answers that learners gave would mean something else. Give the item a new id.`,
    })),
    ...vanished.map((id) => ({
      file,
      line: 1,
      message: `${id} stands in no file any more. When it is withdrawn for good, say so: npm run content -- record ${course} ${id}`,
    })),
    ...(first ? [{ file, line: 1, message: `${first}${others}. Say so: npm run content -- record ${course}` }] : []),
  ]
}

/** Items that ask in other words: somebody must read whether they still ask the same. */
export function warnOfWording(course: string, items: readonly PlacedItem[], record: ItemRecord | undefined): ContentFault[] {
  return compareItems(items, record ?? NO_ITEMS).reworded.map((id) => ({
    file: fileOf(course, items, id),
    line: 1,
    message: `${id} asks in other words. If every old answer still means the same: npm run content -- record ${course} ${id}. If not, give it a new id.`,
  }))
}

function fileOf(course: string, items: readonly PlacedItem[], id: string): string {
  const lesson = items.find((placed) => placed.item.id === id)?.lesson
  return lesson === undefined ? `${course}/assessment.yaml` : `${course}/${lesson}/quiz.yaml`
}
