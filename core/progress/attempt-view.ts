import type { DrawnItem } from '@/core/quizzes/draw-items'
import type { Assessment, AssessmentItem, ItemKind } from '@/core/quizzes/items'
import { fitsItem, isAnswered, isNumberItem } from '@/core/quizzes/mark-response'
import { layOut, type Part } from '@/core/quizzes/rows'
import type { Text } from '@/core/installation/locales'

/** One drawn item as its learner may see it: without its key. */
export type ShownItem = {
  item: string
  /** Its place in this attempt, from 1. */
  number: number
  kind: ItemKind
  prompt: Text
  /** What gets one choice each: steps, or left sides. Pages name all parts by their place, as an author's id could betray the key. */
  rows: Part[]
  /** What can be chosen. */
  choices: Part[]
  /** Stands after what is typed. */
  unit: Text | null
  /** True where a number is asked for: a phone then shows its digits. */
  isNumber: boolean
  /** What was answered so far, as `ResponseSchema` says. */
  response: string[]
  isAnswered: boolean
}

export type Responses = Readonly<Record<string, readonly string[]>>

export function poolOf(assessment: Assessment): Map<string, AssessmentItem> {
  return new Map(assessment.items.map((item) => [item.id, item]))
}

/** The drawn items with what was answered so far. Throws when the draw does not belong to the assessment. */
export function showDrawnItems(assessment: Assessment, draw: readonly DrawnItem[], responses: Responses): ShownItem[] {
  const pool = poolOf(assessment)
  return draw.map((drawn, index) => {
    const item = itemOf(pool, drawn)
    const response = [...(responses[item.id] ?? [])]
    return {
      item: item.id,
      number: index + 1,
      kind: item.kind,
      prompt: item.prompt,
      ...layOut(item, drawn.options),
      unit: (item.kind === 'type-in' && item.unit) || null,
      isNumber: isNumberItem(item),
      response,
      isAnswered: isAnswered(item, response),
    }
  })
}

function itemOf(pool: ReadonlyMap<string, AssessmentItem>, drawn: DrawnItem): AssessmentItem {
  const item = pool.get(drawn.item)
  if (!item) throw new Error(`drawn item ${drawn.item} is not in the pool`)
  return item
}

/** True when every response belongs to a drawn item and fits it. */
export function fitsDraw(assessment: Assessment, draw: readonly DrawnItem[], responses: Responses): boolean {
  const pool = poolOf(assessment)
  return Object.entries(responses).every(([id, response]) => {
    const item = draw.some((drawn) => drawn.item === id) && pool.get(id)
    return item && fitsItem(item, response)
  })
}

/** The places (from 1) of the items of which something is left open. */
export function unansweredNumbers(assessment: Assessment, draw: readonly DrawnItem[], responses: Responses): number[] {
  const pool = poolOf(assessment)
  return draw.flatMap((drawn, index) => (isAnswered(itemOf(pool, drawn), responses[drawn.item] ?? []) ? [] : [index + 1]))
}
