import type { Text } from './locales'
import { z } from 'zod'

/** A text that must stand in every language. */
export const TextSchema: z.ZodType<Text, Text> = z.strictObject({
  my: z.string().trim().min(1),
  en: z.string().trim().min(1),
})
