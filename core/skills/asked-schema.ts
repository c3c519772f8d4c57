import { z } from 'zod'

const Phrases = z.array(z.string().trim().min(2).max(60)).min(1).max(24)

/** What people type who need one thing, in each language. */
export const AskedSchema = z.strictObject({ my: Phrases, en: Phrases })
