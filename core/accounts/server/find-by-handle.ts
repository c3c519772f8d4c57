import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { passphrases, people, personRoles } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Role } from '../roles'
import { mayAct } from './may-act'
import { organisationOfHandle } from './organisation-of'

export type KnownHandle = { id: string; organisationId: string; hash: string; roles: Role[] }

/** The person of a handle in its canonical form, with the hash of the passphrase; null when nobody has it who may act, after the same work. */
export async function findByHandle(db: Database, handle: string): Promise<KnownHandle | null> {
  const organisationId = await organisationOfHandle(db, handle)
  const rows = await withinOrganisation(db, organisationId, (tx) =>
    tx
      .select({ id: people.id, hash: passphrases.hash, role: personRoles.role })
      .from(people)
      .innerJoin(passphrases, eq(passphrases.personId, people.id))
      .leftJoin(personRoles, eq(personRoles.personId, people.id))
      .where(and(eq(people.handle, handle), mayAct(people.id))),
  )
  const [first] = rows
  return first ? { id: first.id, organisationId, hash: first.hash, roles: rows.flatMap((row) => row.role ?? []) } : null
}
