import { z } from 'zod'

/** True for text that can be the id of a row or an event: a database refuses to compare anything else. */
export function isRowId(text: string): boolean {
  return z.guid().safeParse(text).success
}
