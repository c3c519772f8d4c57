import { z } from 'zod'

/** How a person shows who they are: staff by a key, a code or a backup code, learners by their six words. */
export type Proof =
  /** What the browser got from a security key, as JSON. */
  { way: 'key'; key: string } | { way: 'code'; code: string } | { way: 'backup'; backup: string } | { way: 'words'; words: string }

const WAYS = ['key', 'backup', 'words', 'code'] as const

/** A form of one field, which says by its name how the person proves it; a form without any asks for the code. */
export const ProofInput = z.preprocess(
  (fields: Record<string, unknown>) => ({ ...fields, way: WAYS.find((way) => fields[way] !== undefined) ?? 'code' }),
  z.discriminatedUnion('way', [
    z.object({ way: z.literal('key'), key: z.string().min(1).max(20_000) }),
    z.object({ way: z.literal('backup'), backup: z.string().trim().min(1).max(60) }),
    z.object({ way: z.literal('words'), words: z.string().trim().min(1).max(400) }),
    z.object({ way: z.literal('code'), code: z.string().trim().min(1).max(20) }),
  ]),
)
