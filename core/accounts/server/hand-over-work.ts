import { and, asc, count, eq, ne } from 'drizzle-orm'
import { recordAccess } from '@/core/audit/server/record-access'
import type { Database } from '@/db/client'
import { caseloads, cohortMembers, cohorts, personRoles } from '@/db/schema'
import type { Account } from '../person'
import type { StaffRole } from '../roles'
import { isFree } from './may-act'
import { forgetStaffKeys } from './staff-keys'

/** Gives the work away; null when there is nobody to take it. */
type HandOver = (() => Promise<void>) | null

/**
 * Gives what a person does in these roles to the colleague who has least of it: learners must not lose the one who helps
 * them because somebody leaves. `actor` is who decided it. False when there is work and nobody to take it; then nothing
 * is changed in any of the roles.
 */
export async function handOverWork(tx: Database, actor: Account, personId: string, roles: readonly StaffRole[]): Promise<boolean> {
  // First of all everybody who takes over is found: a refusal that came after half of it would leave that half done.
  const found: HandOver[] = []
  if (roles.includes('coordinator')) found.push(await findForCaseload(tx, actor, personId))
  if (roles.includes('trainer')) found.push(await findForCohorts(tx, actor, personId))
  if (found.includes(null)) return false
  for (const handOver of found) await handOver?.()
  if (roles.includes('coordinator')) await forgetStaffKeys(tx, personId)
  return true
}

async function findForCaseload(tx: Database, actor: Account, personId: string): Promise<HandOver> {
  const { organisationId } = actor
  const own = and(eq(caseloads.organisationId, organisationId), eq(caseloads.coordinatorId, personId))
  if ((await tx.$count(caseloads, own)) === 0) return async () => {}
  const [next] = await tx
    .select({ id: personRoles.personId })
    .from(personRoles)
    .leftJoin(caseloads, eq(caseloads.coordinatorId, personRoles.personId))
    .where(isColleague(organisationId, personId, 'coordinator'))
    .groupBy(personRoles.personId)
    .orderBy(asc(count(caseloads.learnerId)), personRoles.personId)
    .limit(1)
  if (!next) return null
  return async () => {
    const moved = await tx.update(caseloads).set({ coordinatorId: next.id }).where(own).returning({ id: caseloads.learnerId })
    await recordAccess(
      tx,
      actor,
      'coordinator-changed',
      moved.map(({ id }) => id),
    )
  }
}

async function findForCohorts(tx: Database, actor: Account, personId: string): Promise<HandOver> {
  const { organisationId } = actor
  const own = and(eq(cohorts.organisationId, organisationId), eq(cohorts.trainerId, personId))
  if ((await tx.$count(cohorts, own)) === 0) return async () => {}
  const [next] = await tx
    .select({ id: personRoles.personId })
    .from(personRoles)
    .leftJoin(cohorts, eq(cohorts.trainerId, personRoles.personId))
    .where(isColleague(organisationId, personId, 'trainer'))
    .groupBy(personRoles.personId)
    .orderBy(asc(count(cohorts.id)), personRoles.personId)
    .limit(1)
  if (!next) return null
  return async () => {
    const moved = await tx
      .select({ id: cohortMembers.learnerId })
      .from(cohortMembers)
      .innerJoin(cohorts, eq(cohorts.id, cohortMembers.cohortId))
      .where(own)
    await tx.update(cohorts).set({ trainerId: next.id }).where(own)
    await recordAccess(
      tx,
      actor,
      'trainer-changed',
      moved.map(({ id }) => id),
    )
  }
}

function isColleague(organisationId: string, personId: string, role: StaffRole) {
  return and(
    eq(personRoles.organisationId, organisationId),
    eq(personRoles.role, role),
    ne(personRoles.personId, personId),
    isFree(personRoles.personId),
  )
}
