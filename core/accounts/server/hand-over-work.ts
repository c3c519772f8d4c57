import { and, asc, count, eq, ne } from 'drizzle-orm'
import { recordAccess } from '@/core/audit/server/record-access'
import type { Database } from '@/db/client'
import { caseloads, cohortMembers, cohorts, personRoles } from '@/db/schema'
import type { Person } from '../person'
import type { StaffRole } from '../roles'
import { isFree } from './may-act'
import { forgetStaffKeys } from './staff-keys'

type Actor = Pick<Person, 'id' | 'organisationId'>

/**
 * Gives what a person does in a role to the colleague who has least of it: learners must not lose the one who helps them
 * because somebody leaves. `actor` is who decided it. False when there is work and nobody to take it; then nothing is changed.
 */
export async function handOverWork(tx: Database, actor: Actor, personId: string, role: StaffRole): Promise<boolean> {
  if (role === 'coordinator') {
    const handedOver = await handOverCaseload(tx, actor, personId)
    if (handedOver) await forgetStaffKeys(tx, personId)
    return handedOver
  }
  if (role === 'trainer') return handOverCohorts(tx, actor, personId)
  return true
}

async function handOverCaseload(tx: Database, actor: Actor, personId: string): Promise<boolean> {
  const { organisationId } = actor
  const own = and(eq(caseloads.organisationId, organisationId), eq(caseloads.coordinatorId, personId))
  const [work] = await tx.select({ count: count() }).from(caseloads).where(own)
  if (!work?.count) return true
  const [next] = await tx
    .select({ id: personRoles.personId })
    .from(personRoles)
    .leftJoin(caseloads, eq(caseloads.coordinatorId, personRoles.personId))
    .where(isColleague(organisationId, personId, 'coordinator'))
    .groupBy(personRoles.personId)
    .orderBy(asc(count(caseloads.learnerId)), personRoles.personId)
    .limit(1)
  if (!next) return false
  const moved = await tx.update(caseloads).set({ coordinatorId: next.id }).where(own).returning({ id: caseloads.learnerId })
  await recordAccess(
    tx,
    actor,
    'coordinator-changed',
    moved.map(({ id }) => id),
  )
  return true
}

async function handOverCohorts(tx: Database, actor: Actor, personId: string): Promise<boolean> {
  const { organisationId } = actor
  const own = and(eq(cohorts.organisationId, organisationId), eq(cohorts.trainerId, personId))
  const [work] = await tx.select({ count: count() }).from(cohorts).where(own)
  if (!work?.count) return true
  const [next] = await tx
    .select({ id: personRoles.personId })
    .from(personRoles)
    .leftJoin(cohorts, eq(cohorts.trainerId, personRoles.personId))
    .where(isColleague(organisationId, personId, 'trainer'))
    .groupBy(personRoles.personId)
    .orderBy(asc(count(cohorts.id)), personRoles.personId)
    .limit(1)
  if (!next) return false
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
  return true
}

function isColleague(organisationId: string, personId: string, role: StaffRole) {
  return and(
    eq(personRoles.organisationId, organisationId),
    eq(personRoles.role, role),
    ne(personRoles.personId, personId),
    isFree(personRoles.personId),
  )
}
