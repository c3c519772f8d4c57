import { z } from 'zod'
import { DaySchema } from '@/core/installation/day-schema'
import { ACTIONS } from './actions'

/** A field of a form that was left empty. */
const Empty = z.literal('').transform(() => undefined)

/** Which rows of the log are asked for, as the address of the page says it. `before` is a row's number. */
export const LogFilter = z.object({
  action: z.enum(ACTIONS, 'choose').or(Empty).optional(),
  day: DaySchema.or(Empty).optional(),
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
})

export type LogFilter = z.infer<typeof LogFilter>
