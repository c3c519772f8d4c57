import { z } from 'zod'
import { fromBase64url } from './base64url'
import { KEY_ROUNDS, type StaffKey } from './staff-key'

/** Exactly so many bytes, as base64url. */
function bytes(count: number) {
  return z
    .string()
    .regex(/^[\w-]+$/)
    .refine((text) => byteLength(text) === count)
}

function byteLength(text: string): number {
  try {
    return fromBase64url(text).length
  } catch {
    return -1
  }
}

/** A wrapped key as the browser sends it: 12 bytes of nonce, 32 of the key, 16 of the tag. Fewer rounds than ours are refused. */
const wrapping = {
  wrappedKey: bytes(60),
  salt: bytes(16),
  rounds: z.coerce.number().int().min(KEY_ROUNDS).max(10_000_000),
}

export const StaffKeyInput: z.ZodType<StaffKey> = z.object({ publicKey: bytes(65), ...wrapping })

export const WrappingInput = z.object({ key: z.guid(), ...wrapping })

export type WrappingInput = z.infer<typeof WrappingInput>
