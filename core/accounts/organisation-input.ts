import { z } from 'zod'
import { wholeNumber } from '@/core/burmese/whole-number'
import type { Text } from '@/core/installation/locales'

const Line = z.string().trim().min(1).max(120)
const Help = z.string().trim().min(1).max(600)

const MOST_WEEKLY = 500

const Texts = z.object({ nameMy: Line, nameEn: Line, helpMy: Help, helpEn: Help })

/** What an administrator may propose to change of their organisation. */
export const OrganisationInput = Texts.extend({ weeklyInvitations: wholeNumber(0, MOST_WEEKLY) })

export type OrganisationInput = z.infer<typeof OrganisationInput>

/** What of it is to become different: two proposals about different fields undo nothing of each other. */
export const SettingsChange = Texts.extend({ weeklyInvitations: z.int().min(0).max(MOST_WEEKLY) })
  .partial()
  .refine((change) => Object.keys(change).length > 0)

export type SettingsChange = z.infer<typeof SettingsChange>

type Settings = { name: Text; help: Text; weeklyInvitations: number }

/** An organisation's settings, each under the name of its field. */
export function settingsOf({ name, help, weeklyInvitations }: Settings): OrganisationInput {
  return { nameMy: name.my, nameEn: name.en, helpMy: help.my, helpEn: help.en, weeklyInvitations }
}

/** What the form asks to change; null when it is all as before. */
export function changedSettings(organisation: Settings, input: OrganisationInput): SettingsChange | null {
  const before = Object.entries(settingsOf(organisation))
  const changed = Object.entries(input).filter(([field, value]) => !before.some(([name, old]) => name === field && old === value))
  return changed.length > 0 ? SettingsChange.parse(Object.fromEntries(changed)) : null
}
