import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { sessions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Person } from '../person'
import type { Proof } from '../proofs'
import { isStaff } from '../roles'
import { acceptProof } from './accept-proof'
import { endSession } from './end-session'
import { findFactors } from './find-factors'
import { openWays, type Ways } from './open-ways'
import { keepSessionTicket, MOST_MISSES, takeTry, useUp } from './tickets'

/** What the person is asked for: learners their six words, staff their second factor. */
export type AskedProof = { by: 'words' } | { by: 'factor'; ways: Ways }

/** Begins to ask a signed-in person once more who they are. */
export async function openProof(db: Database, person: Person, now: Date): Promise<AskedProof> {
  const ticket = { id: await keepSessionTicket(db, person, 'proof', now), organisationId: person.organisationId }
  if (!isStaff(person.roles)) return { by: 'words' }
  return { by: 'factor', ways: await openWays(db, ticket, await findFactors(db, person)) }
}

/** `over`: too many wrong tries, and the session was ended. */
export type Proven = { ok: true } | { ok: false; reason: 'wrong' | 'over' }

/** Notes that the person has just proven who they are in this session. Whoever misses five times is signed out. */
export async function prove(db: Database, person: Person, proof: Proof, now: Date): Promise<Proven> {
  const { organisationId } = person
  const open = await takeTry(db, { id: await keepSessionTicket(db, person, 'proof', now), organisationId }, 'proof', now)
  if (!open) return signOut(db, person)
  const isAskedFor = isStaff(person.roles) !== (proof.way === 'words')
  if (!isAskedFor || !(await acceptProof(db, person, proof, open.challenge, now)))
    return open.misses + 1 >= MOST_MISSES ? signOut(db, person) : { ok: false, reason: 'wrong' }
  if (!(await useUp(db, open))) return { ok: false, reason: 'wrong' }
  const own = and(eq(sessions.id, person.sessionId), eq(sessions.personId, person.id))
  await withinOrganisation(db, organisationId, (tx) => tx.update(sessions).set({ provenAt: now }).where(own))
  return { ok: true }
}

async function signOut(db: Database, person: Person): Promise<Proven> {
  await endSession(db, person)
  return { ok: false, reason: 'over' }
}
