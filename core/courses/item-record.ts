import { createHash } from 'node:crypto'
import { meaningOf, wordingOf } from '@/core/quizzes/item-meaning'
import { type AssessmentItem, type PracticeItem, Slug } from '@/core/quizzes/items'
import { z } from 'zod'
import { SOURCE } from './translation-state'

/** An item with where it is asked: the practice of a lesson, or the assessment (`undefined`). */
export type PlacedItem = { item: PracticeItem; lesson: string } | { item: AssessmentItem; lesson?: undefined }

/** Hashes of what an item means, and of its wording when somebody last looked. */
const Entry = z.string().regex(/^[0-9a-f]{8} [0-9a-f]{8}$/)

/** `items.yaml`, written by `npm run content -- record`: every item by its id, and those that are asked no more. */
export const ItemFileSchema = z.strictObject({ items: z.record(Slug, Entry), withdrawn: z.record(Slug, Entry) })

export type ItemRecord = z.infer<typeof ItemFileSchema>

export const NO_ITEMS: ItemRecord = { items: {}, withdrawn: {} }

/** How the items of a course stand to its record, by their ids. */
export type ItemChanges = {
  /** Nobody recorded what these mean. */
  unrecorded: string[]
  /** These mean something else than recorded, now or before they were withdrawn. */
  changed: string[]
  /** These ask the same in other words. */
  reworded: string[]
  /** These are recorded and stand in no file. */
  vanished: string[]
}

/** All items of a course, practice first. */
export function placeItems(lessons: readonly { lesson: string; practice: readonly PracticeItem[] }[], pool: readonly AssessmentItem[]): PlacedItem[] {
  return [...lessons.flatMap(({ lesson, practice }) => practice.map((item) => ({ item, lesson }))), ...pool.map((item) => ({ item }))]
}

export function compareItems(items: readonly PlacedItem[], { items: recorded, withdrawn }: ItemRecord): ItemChanges {
  const entries = new Map(items.map((placed) => [placed.item.id, entryOf(placed)]))
  const idsWhere = (holds: (entry: string, id: string) => boolean) => [...entries].flatMap(([id, entry]) => (holds(entry, id) ? [id] : []))
  const known = (id: string) => recorded[id] ?? withdrawn[id]
  return {
    unrecorded: idsWhere((entry, id) => !recorded[id] && (!withdrawn[id] || meaning(withdrawn[id]) === meaning(entry))),
    changed: idsWhere((entry, id) => known(id) !== undefined && meaning(known(id)) !== meaning(entry)),
    reworded: idsWhere((entry, id) => recorded[id] !== undefined && recorded[id] !== entry && meaning(recorded[id]) === meaning(entry)),
    vanished: Object.keys(recorded).filter((id) => !entries.has(id)),
  }
}

/**
 * The record with what is new. What means something else, was reworded or vanished keeps its entry, unless it is among
 * `looked`: then somebody read it again, and its wording is taken over or it is withdrawn. Another meaning never is.
 */
export function recordItems(items: readonly PlacedItem[], record: ItemRecord, looked: readonly string[]): ItemRecord {
  const { unrecorded, reworded, vanished } = compareItems(items, record)
  const taken = new Set([...unrecorded, ...reworded.filter((id) => looked.includes(id))])
  const gone = vanished.filter((id) => looked.includes(id))
  const present = items.map((placed) => [placed.item.id, taken.has(placed.item.id) ? entryOf(placed) : record.items[placed.item.id]] as const)
  const absent = vanished.filter((id) => !gone.includes(id)).map((id) => [id, record.items[id]] as const)
  const before = Object.entries(record.withdrawn).filter(([id]) => !taken.has(id))
  return { items: knownOf([...present, ...absent]), withdrawn: knownOf([...before, ...gone.map((id) => [id, record.items[id]] as const)]) }
}

function knownOf(entries: readonly (readonly [string, string | undefined])[]): Record<string, string> {
  return Object.fromEntries(entries.flatMap(([id, entry]) => (entry ? [[id, entry]] : [])))
}

/** Practice is explained to everyone, and its answers belong to a lesson: an item that moves is another one. */
function entryOf({ item, lesson }: PlacedItem): string {
  return `${hashOf([lesson ?? null, meaningOf(item)])} ${hashOf(wordingOf(item, SOURCE))}`
}

function meaning(entry: string | undefined): string | undefined {
  return entry?.split(' ')[0]
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8)
}
