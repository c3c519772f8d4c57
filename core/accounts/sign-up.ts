import { z } from 'zod'
import { LOCALES } from '@/core/installation/locales'
import { openSealed, sealText } from '@/core/installation/sealing'

/** A sign-up under way stands only in the page that the person looks at, sealed: nothing is stored before it is complete. */
const SignUpSchema = z.object({
  /** The hash of the invitation's code is looked up again; the code itself is not needed any more. */
  codeHash: z.string(),
  locale: z.enum(LOCALES),
  handle: z.string(),
  indexes: z.array(z.number().int()),
  /** The places, from 0, of the two words to be typed back. */
  asked: z.tuple([z.number().int(), z.number().int()]),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
})

export type SignUp = z.infer<typeof SignUpSchema>

export const SIGN_UP_MS = 30 * 60_000

export function sealSignUp(key: Buffer, signUp: SignUp): string {
  return sealText(key, JSON.stringify(signUp))
}

/** The sign-up that was sealed, or null when it is forged or more than 30 minutes old. */
export function openSignUp(key: Buffer, sealed: string, now: Date): SignUp | null {
  const text = openSealed(key, sealed)
  if (text === null) return null
  const signUp = SignUpSchema.parse(JSON.parse(text))
  return now.getTime() < signUp.expiresAt ? signUp : null
}
