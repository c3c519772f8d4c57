import { z } from 'zod'
import { wholeNumber } from '@/core/burmese/whole-number'
import { takenBack, writtenLine } from '@/core/burmese/written-line'
import { writtenText } from '@/core/burmese/written-text'
import type { Text } from '@/core/installation/locales'

const NAME = 120
const HELP = 600
const MOST_WEEKLY = 500

/** The fields that an administrator writes freely. */
export const WRITTEN_SETTINGS = ['nameMy', 'nameEn', 'helpMy', 'helpEn'] as const

/** What an administrator may propose to change of their organisation. */
export const OrganisationInput = z.object({
  nameMy: writtenLine(NAME),
  nameEn: writtenLine(NAME),
  helpMy: writtenLine(HELP),
  helpEn: writtenLine(HELP),
  weeklyInvitations: wholeNumber(0, MOST_WEEKLY),
})

export type OrganisationInput = z.infer<typeof OrganisationInput>

/** A text as it came through the form. One that was taken back stands as it was typed, in Zawgyi, which takes more letters. */
function stored(max: number) {
  return z
    .string()
    .min(1)
    .max(2 * max)
}

/** What of it is to become different: two proposals about different fields undo nothing of each other. */
export const SettingsChange = z
  .object({
    nameMy: stored(NAME),
    nameEn: stored(NAME),
    helpMy: stored(HELP),
    helpEn: stored(HELP),
    weeklyInvitations: z.int().min(0).max(MOST_WEEKLY),
  })
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
  const before: Record<string, string | number> = settingsOf(organisation)
  const changed = Object.entries(input).filter(([field, value]) => asWritten(before[field]) !== value)
  return changed.length > 0 ? SettingsChange.parse(Object.fromEntries(changed)) : null
}

/** What the form makes of a setting that is left as it is: one whose conversion was taken back is converted again. */
function asWritten(setting: string | number | undefined): string | number | undefined {
  return typeof setting === 'string' ? writtenText(setting).text : setting
}

/** The texts of settings as they were typed. */
export type TypedSettings = Partial<Record<(typeof WRITTEN_SETTINGS)[number], string | undefined>>

/** A change after the conversion of its texts is taken back. */
export function withTakenBack(change: SettingsChange, typed: TypedSettings): SettingsChange {
  const texts = WRITTEN_SETTINGS.flatMap((field) => (change[field] === undefined ? [] : [[field, takenBack(change[field], typed[field])]]))
  return { ...change, ...Object.fromEntries(texts) }
}
