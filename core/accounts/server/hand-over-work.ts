import { and, asc, count, eq, ne } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { caseloads, cohorts, personRoles } from '@/db/schema'
import type { StaffRole } from '../roles'
import { forgetStaffKeys } from './staff-keys'

/**
 * Gives what a person does in a role to the colleague who has least of it: learners must not lose the one who helps them
 * because somebody leaves. False when there is work and nobody to take it; then nothing is changed.
 */
export async function handOverWork(tx: Database, organisationId: string, personId: string, role: StaffRole): Promise<boolean> {
  if (role === 'coordinator') {
    const handedOver = await handOverCaseload(tx, organisationId, personId)
    if (handedOver) await forgetStaffKeys(tx, personId)
    return handedOver
  }
  if (role === 'trainer') return handOverCohorts(tx, organisationId, personId)
  return true
}

async function handOverCaseload(tx: Database, organisationId: string, personId: string): Promise<boolean> {
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
  if (next) await tx.update(caseloads).set({ coordinatorId: next.id }).where(own)
  return next !== undefined
}

async function handOverCohorts(tx: Database, organisationId: string, personId: string): Promise<boolean> {
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
  if (next) await tx.update(cohorts).set({ trainerId: next.id }).where(own)
  return next !== undefined
}

function isColleague(organisationId: string, personId: string, role: StaffRole) {
  return and(eq(personRoles.organisationId, organisationId), eq(personRoles.role, role), ne(personRoles.personId, personId))
}
