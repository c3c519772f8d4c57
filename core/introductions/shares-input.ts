import { z } from 'zod'
import { SHARED_FIELDS, type SharedField } from './stages'

const AnyFields = z.array(z.enum(SHARED_FIELDS)).max(SHARED_FIELDS.length)

/** Check boxes as a form or an event sends them: none, one or several. Each field at most once, in a fixed order. */
export const SharesInput: z.ZodType<SharedField[]> = z
  .preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), AnyFields)
  .transform((chosen) => SHARED_FIELDS.filter((field) => chosen.includes(field)))
