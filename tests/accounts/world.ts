import { createOrganisation } from '@/core/accounts/server/create-organisation'
import { createPerson, type CreatedPerson, type NewPerson } from '@/core/accounts/server/create-person'
import { exchangeTicket } from '@/core/accounts/server/exchange-ticket'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { prove } from '@/core/accounts/server/prove'
import { issueTicket } from '@/core/accounts/server/tickets'
import type { Account, Person } from '@/core/accounts/person'
import type { Role } from '@/core/accounts/roles'
import { type Day, dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'

process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
process.env['AUTH_SECRET'] ??= 'tests only: this secret protects nothing at all'

export const NOW = new Date('2026-11-20T09:00:00Z')
export const TODAY: Day = dayOf(NOW)

/** `NOW` and so many minutes. */
export function later(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000)
}

let count = 0

export function makeOrganisation(db: Database, weeklyInvitations = 20): Promise<string> {
  const text = { my: 'မြစ်ကမ်း', en: 'Riverside' }
  return createOrganisation(db, { slug: `riverside-${count++}`, name: text, help: text, weeklyInvitations }, TODAY)
}

export type Somebody = CreatedPerson & { organisationId: string }

/** A person with their secrets. */
export async function makeSomebody(db: Database, organisationId: string, roles: Role[], more: Partial<NewPerson> = {}): Promise<Somebody> {
  return { organisationId, ...(await createPerson(db, { organisationId, locale: 'en', roles, ...more }, TODAY)) }
}

/** A session's token for a person, as signing in gives it. */
export async function openSession(db: Database, somebody: Account, now = NOW): Promise<string> {
  const begun = await exchangeTicket(db, await issueTicket(db, somebody, 'session', now), now)
  if (!begun) throw new Error('no session')
  return begun.token
}

/** As `openSession`, of somebody who has then typed the six words once more. */
export async function openProvenSession(db: Database, somebody: Somebody, now = NOW): Promise<string> {
  const token = await openSession(db, somebody, now)
  const person = await findPersonBySession(db, token, now)
  const proven = person && (await prove(db, person, { way: 'words', words: somebody.words.join(' ') }, now))
  if (!proven?.ok) throw new Error('not proven')
  return token
}

/** A person of that organisation and role who is signed in, as pages see them. */
export async function makeSignedIn(db: Database, organisationId: string, role: Role): Promise<Person> {
  const somebody = await makeSomebody(db, organisationId, [role])
  const person = await findPersonBySession(db, await openSession(db, somebody), NOW)
  if (!person) throw new Error('not signed in')
  return person
}
