import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people, personRoles } from '@/db/schema'
import { inviterOf } from '../roles'
import { mayAct } from './may-act'
import type { Invitation } from './open-invitation'

/**
 * The issuer of an invitation, who keeps the role until the transaction ends: a learner must not land with somebody who
 * is dismissed at this moment. null when they lost the role, may not act, or are gone. To be called before any other lock is taken.
 */
export async function lockIssuer(tx: Database, { issuedBy, organisationId, role }: Invitation): Promise<{ isDemo: boolean } | null> {
  const held = and(eq(personRoles.personId, issuedBy), eq(personRoles.organisationId, organisationId), eq(personRoles.role, inviterOf(role)))
  const [row] = await tx
    .select({ role: personRoles.role })
    .from(personRoles)
    .where(and(held, mayAct(personRoles.personId)))
    .for('share')
  const [issuer] = row ? await tx.select({ isDemo: people.isDemo }).from(people).where(eq(people.id, issuedBy)) : []
  return issuer ?? null
}
