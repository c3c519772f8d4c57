import { z } from 'zod'
import { WrittenDay } from '@/core/burmese/written-day'
import { ACTIONS } from './actions'

/** A field of a form that was left empty. */
const Empty = z.literal('').transform(() => undefined)

/** Which rows of the log are asked for, as the address of the page says it. No row's number stands there: between two of them lies how many a list showed. */
export const LogFilter = z.object({
  action: z.enum(ACTIONS, 'choose').or(Empty).optional(),
  day: WrittenDay.or(Empty).optional(),
  page: z.coerce.number().int().positive().max(100_000).optional(),
})

export type LogFilter = z.infer<typeof LogFilter>
