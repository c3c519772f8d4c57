import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'

/** No organisation has this id: within it nobody is found, after the same queries as ever. */
const NOBODYS = '00000000-0000-0000-0000-000000000000'

/** The organisation of an unfinished step of signing in, by the hash of its ticket. */
export function organisationOfTicket(db: Database, id: string): Promise<string> {
  return ask(db, sql`organisation_of_ticket(${id})`)
}

/** The organisation of an invitation, by the hash of its code. */
export function organisationOfInvitation(db: Database, codeHash: string): Promise<string> {
  return ask(db, sql`organisation_of_invitation(${codeHash})`)
}

/** The organisation of a handle in its canonical form. */
export function organisationOfHandle(db: Database, handle: string): Promise<string> {
  return ask(db, sql`organisation_of_handle(${handle})`)
}

/**
 * Asks past the wall between organisations, by one of the few functions of the database that may look there
 * (db/migrations/0011_accounts_guards.sql). Everything else about the person is then asked within the organisation.
 */
async function ask(db: Database, lookUp: SQL): Promise<string> {
  const [found] = await db.select({ id: sql<string | null>`found.id` }).from(sql`${lookUp} as found(id)`)
  return found?.id ?? NOBODYS
}
