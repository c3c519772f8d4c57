import { z } from 'zod'
import { Slug } from './items'

/** The ids of the options that were chosen, in any order; none means that the item was left blank. */
export const ResponseSchema = z.array(Slug).max(10)

/** Right means exactly the right options: a blank, a missing or a wrong one scores nothing. */
export function markResponse(item: { options: readonly { id: string; correct: boolean }[] }, response: readonly string[]): boolean {
  const chosen = new Set(response)
  const key = item.options.filter((option) => option.correct).map((option) => option.id)
  return key.length > 0 && chosen.size === key.length && key.every((id) => chosen.has(id))
}
