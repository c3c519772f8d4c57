import type { DrawnItem } from '@/core/quizzes/draw-items'
import type { Assessment, AssessmentItem } from '@/core/quizzes/items'
import type { Text } from '@/core/installation/locales'

/** One drawn item as its learner may see it: without its key. */
export type ShownItem = {
  item: string
  /** Its place in this attempt, from 1. */
  number: number
  kind: AssessmentItem['kind']
  prompt: Text
  /** In the order of the draw. Pages name an option by its place, as an author's id could betray the key. */
  options: { id: string; text: Text }[]
  /** Ids of the options chosen so far; empty while unanswered. */
  response: string[]
}

export type Responses = Readonly<Record<string, readonly string[]>>

export function poolOf(assessment: Assessment): Map<string, AssessmentItem> {
  return new Map(assessment.items.map((item) => [item.id, item]))
}

/** The drawn items with what was answered so far. Throws when the draw does not belong to the assessment. */
export function showDrawnItems(assessment: Assessment, draw: readonly DrawnItem[], responses: Responses): ShownItem[] {
  const pool = poolOf(assessment)
  return draw.map((drawn, index) => {
    const item = pool.get(drawn.item)
    if (!item) throw new Error(`drawn item ${drawn.item} is not in the pool`)
    const texts = new Map(item.options.map((option) => [option.id, option.text]))
    const options = drawn.options.map((id) => ({ id, text: textOf(texts, id) }))
    return { item: item.id, number: index + 1, kind: item.kind, prompt: item.prompt, options, response: [...(responses[item.id] ?? [])] }
  })
}

function textOf(texts: Map<string, Text>, id: string): Text {
  const text = texts.get(id)
  if (!text) throw new Error(`drawn option ${id} is not in its item`)
  return text
}

/** True when every response names a drawn item and options of it, one at most where one is asked for. */
export function fitsDraw(assessment: Assessment, draw: readonly DrawnItem[], responses: Responses): boolean {
  const pool = poolOf(assessment)
  const drawn = new Map(draw.map((each) => [each.item, each.options]))
  return Object.entries(responses).every(([id, chosen]) => {
    const options = drawn.get(id)
    if (!options || chosen.some((option) => !options.includes(option)) || new Set(chosen).size !== chosen.length) return false
    return pool.get(id)?.kind === 'choose-several' || chosen.length <= 1
  })
}

/** The places (from 1) of the items without an answer. */
export function unansweredNumbers(draw: readonly DrawnItem[], responses: Responses): number[] {
  return draw.flatMap((drawn, index) => ((responses[drawn.item] ?? []).length === 0 ? [index + 1] : []))
}
