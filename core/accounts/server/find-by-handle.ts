import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { passphrases, people, personRoles } from '@/db/schema'
import type { Role } from '../roles'

export type KnownHandle = { id: string; organisationId: string; hash: string; roles: Role[] }

/** The person of a handle in its canonical form, with the hash of the passphrase; null when nobody has it. */
export async function findByHandle(db: Database, handle: string): Promise<KnownHandle | null> {
  const rows = await db
    .select({ id: people.id, organisationId: people.organisationId, hash: passphrases.hash, role: personRoles.role })
    .from(people)
    .innerJoin(passphrases, eq(passphrases.personId, people.id))
    .leftJoin(personRoles, eq(personRoles.personId, people.id))
    .where(eq(people.handle, handle))
  const [first] = rows
  if (!first) return null
  const { id, organisationId, hash } = first
  return { id, organisationId, hash, roles: rows.flatMap((row) => row.role ?? []) }
}
