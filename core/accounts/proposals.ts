import { z } from 'zod'
import { LOCALES } from '@/core/installation/locales'
import { SettingsChange } from './organisation-input'
import { INVITED_ROLES, STAFF_ROLES } from './roles'

/**
 * Changes that one administrator proposes and another does: whoever is forced, deceived or dishonest alone lets nobody
 * in, shuts nobody out for good, and tells no learner whom to turn to. An invitation counts, and brings no administrator:
 * whoever agrees sees its code, and could use it to become a second self.
 */
export const StaffChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invite-staff'), role: z.enum(INVITED_ROLES), locale: z.enum(LOCALES) }),
  z.object({ kind: z.literal('grant-role'), role: z.enum(STAFF_ROLES), personId: z.uuid() }),
  z.object({ kind: z.literal('remove-role'), role: z.enum(STAFF_ROLES), personId: z.uuid() }),
  z.object({ kind: z.literal('release-hold'), personId: z.uuid() }),
  z.object({ kind: z.literal('change-settings'), settings: SettingsChange }),
])

export type StaffChange = z.infer<typeof StaffChangeSchema>

/**
 * Another key for contacts, which a coordinator proposes for themselves and an administrator agrees to: learners lock with
 * it. It is as their browser made and wrapped it; `StaffKeyInput` looked at it at the edge.
 */
const ContactKeyChangeSchema = z.object({
  kind: z.literal('replace-contact-key'),
  personId: z.uuid(),
  key: z.object({ publicKey: z.string(), wrappedKey: z.string(), salt: z.string(), rounds: z.int() }),
})

export type ContactKeyChange = z.infer<typeof ContactKeyChangeSchema>

/** Everything that waits for a second person. */
export const ChangeSchema = z.discriminatedUnion('kind', [...StaffChangeSchema.options, ContactKeyChangeSchema])

export type Change = z.infer<typeof ChangeSchema>

/** How long a proposal waits for a second person. */
export const PROPOSAL_MS = 7 * 24 * 60 * 60_000
