import { z } from 'zod'
import { wholeNumber } from '@/core/burmese/whole-number'

const Line = z.string().trim().min(1).max(120)
const Help = z.string().trim().min(1).max(600)

/** What an administrator may change of their organisation. */
export const OrganisationInput = z.object({
  nameMy: Line,
  nameEn: Line,
  helpMy: Help,
  helpEn: Help,
  weeklyInvitations: wholeNumber(0, 500),
})

export type OrganisationInput = z.infer<typeof OrganisationInput>
