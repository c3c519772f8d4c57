import { z } from 'zod'

const Bytes = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(12_000)
const answer = { id: Bytes, rawId: Bytes, type: z.literal('public-key') }

/** The ways to reach a key that we know; a browser may name newer ones. */
const TRANSPORTS = ['usb', 'nfc', 'ble', 'smart-card', 'hybrid', 'internal']
const Transports = z
  .array(z.string())
  .default([])
  .transform((named) => TRANSPORTS.filter((one) => named.includes(one)))

const SignedSchema = z.object({ ...answer, response: z.object({ clientDataJSON: Bytes, authenticatorData: Bytes, signature: Bytes }) })

const NewKeySchema = z.object({
  ...answer,
  response: z.object({ clientDataJSON: Bytes, attestationObject: Bytes, transports: Transports }),
})

/** What a security key signed, bytes as base64url. */
export type SignedAnswer = z.infer<typeof SignedSchema>

/** What a security key says of itself when it is added. */
export type NewKeyAnswer = z.infer<typeof NewKeySchema>

/** The browser's answer from a key that the person has; null for any other text. */
export function parseSignedAnswer(text: string): SignedAnswer | null {
  return parse(SignedSchema, text)
}

/** The browser's answer from a key that is being added; null for any other text. */
export function parseNewKeyAnswer(text: string): NewKeyAnswer | null {
  return parse(NewKeySchema, text)
}

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
