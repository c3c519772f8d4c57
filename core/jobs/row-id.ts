import { z } from 'zod'

const RowId = z.uuid()

/** An address may hold anything; the database refuses an id of another form with an error instead of finding nothing. */
export function isRowId(id: string): boolean {
  return RowId.safeParse(id).success
}
