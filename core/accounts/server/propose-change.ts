import { and, eq } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { people, proposals, staffHolds } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Person } from '../person'
import { PROPOSAL_MS, type StaffChange } from '../proposals'
import { isStaffMember } from './is-staff-member'
import { lockAdministrators } from './lock-administrators'
import { isWaiting } from './open-proposal'

export type ProposedChange = { ok: true } | { ok: false; reason: 'not-allowed' | 'unknown-person' }

/** Writes down what another administrator has to agree to. Proposing the same again, while it waits, changes nothing. */
export async function proposeChange(db: Database, administrator: Person, change: StaffChange, now: Date): Promise<ProposedChange> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    // The lock makes two clicks wait for each other: the second finds the first.
    if (!(await lockAdministrators(tx, organisationId)).includes(administrator.id)) return { ok: false, reason: 'not-allowed' }
    if ('personId' in change && !(await isColleague(tx, organisationId, change.personId))) return { ok: false, reason: 'unknown-person' }
    if (change.kind === 'release-hold' && !(await isHeld(tx, organisationId, change.personId))) return { ok: false, reason: 'unknown-person' }
    const same = and(isWaiting(organisationId, now), eq(proposals.detail, change), eq(proposals.proposedBy, administrator.id))
    const [known] = await tx.select({ id: proposals.id }).from(proposals).where(same)
    if (known) return { ok: true }
    await tx.insert(proposals).values({
      organisationId,
      kind: change.kind,
      detail: change,
      proposedBy: administrator.id,
      proposedOn: dayOf(now),
      expiresAt: new Date(now.getTime() + PROPOSAL_MS),
    })
    return { ok: true }
  })
}

async function isColleague(tx: Database, organisationId: string, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), eq(people.organisationId, organisationId), isStaffMember(tx)))
  return rows.length > 0
}

async function isHeld(tx: Database, organisationId: string, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: staffHolds.personId })
    .from(staffHolds)
    .where(and(eq(staffHolds.personId, personId), eq(staffHolds.organisationId, organisationId)))
  return rows.length > 0
}
