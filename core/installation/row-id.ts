import { z } from 'zod'

const RowId = z.guid()

/** True for a text that can be the id of a row or an event: a database answers any other with an error instead of finding nothing. */
export function isRowId(text: string): boolean {
  return RowId.safeParse(text).success
}
