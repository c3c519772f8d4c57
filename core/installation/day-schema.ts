import { z } from 'zod'

const FIRST = '2000-01-01'
const LAST = '2100-12-31'

/** A day that somebody typed, as `YYYY-MM-DD`. A year far off is a slip of the finger, such as 0026. */
export const DaySchema = z.iso.date().refine((day) => day >= FIRST && day <= LAST, 'invalid')
