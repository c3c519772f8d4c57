import { eq } from 'drizzle-orm'
import type { Locale } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { people } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Person } from '../person'

/** The language of the desks, and of what is written for the person. */
export async function changeLocale(db: Database, person: Person, locale: Locale): Promise<void> {
  await withinOrganisation(db, person.organisationId, (tx) => tx.update(people).set({ locale }).where(eq(people.id, person.id)))
}
