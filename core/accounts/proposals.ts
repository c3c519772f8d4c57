import { z } from 'zod'
import { LOCALES } from '@/core/installation/locales'
import { STAFF_ROLES } from './roles'

/**
 * Changes that one administrator proposes and another does: whoever is forced, deceived or dishonest alone lets nobody
 * in and shuts nobody out for good. An invitation counts, or one administrator could invite a second self.
 */
export const StaffChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invite-staff'), role: z.enum(STAFF_ROLES), locale: z.enum(LOCALES) }),
  z.object({ kind: z.literal('grant-role'), role: z.enum(STAFF_ROLES), personId: z.uuid() }),
  z.object({ kind: z.literal('remove-role'), role: z.enum(STAFF_ROLES), personId: z.uuid() }),
  z.object({ kind: z.literal('release-hold'), personId: z.uuid() }),
])

export type StaffChange = z.infer<typeof StaffChangeSchema>

/** How long a proposal waits for a second person. */
export const PROPOSAL_MS = 7 * 24 * 60 * 60_000
