import { z } from 'zod'

const HOUR = 3_600_000

/** A form waits for its person so long, in milliseconds. */
export const KEPT_MS = 24 * HOUR

/** The most that wait for one person; the oldest gives way. */
export const MOST_KEPT = 20

/** Fields as a browser sends them: several values under one name are several check boxes. */
export type Fields = Record<string, string[]>

/** What a form was going to do: its own address, and what was typed and chosen. */
export type SentForm = { path: string; fields: Fields }

/** A form that waits, as its person sees it. `hours` is how long ago it was sent, whole hours, rounded down. */
export type KeptForm = SentForm & { id: string; hours: number }

/** What the seal holds. `order` counts a person's forms: it says which came first, and no time. */
export const SealedForm = z.object({
  personId: z.guid(),
  order: z.number().int(),
  path: z.string(),
  fields: z.record(z.string(), z.array(z.string())),
})

/** The end of waiting. It falls on a full hour, so that the row does not tell when somebody was here. */
export function keptUntil(now: Date): Date {
  return new Date(Math.floor((now.getTime() + KEPT_MS) / HOUR) * HOUR)
}

export function hoursWaited(expiresAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - (expiresAt.getTime() - KEPT_MS)) / HOUR))
}

/** The same form sent again replaces the first; the pages of an assessment share an address and are told apart by their number. */
export function isSameForm(one: SentForm, other: SentForm): boolean {
  return one.path === other.path && one.fields['page']?.[0] === other.fields['page']?.[0]
}

/** Names of fields that carry secrets: a form with one of them waits nowhere and is not given back, whatever page it is of. */
const SECRET_FIELDS =
  /^(pass(phrase|word)s?|words?|first|second|.*code|.*secret|recovery.*|.*token|sealed|.*challenge|.*key|backup|assertion|credential|contact)$/i

export function carriesSecret(fields: Fields): boolean {
  return Object.keys(fields).some((name) => SECRET_FIELDS.test(name))
}

/** What people wrote or chose in words, without ids, numbers of options and names of buttons: to read again, and to copy. */
export function textsOf(fields: Fields): string[] {
  return Object.values(fields)
    .flat()
    .filter((value) => value.trim() !== '' && !/^[a-z0-9-]*$/i.test(value))
}
