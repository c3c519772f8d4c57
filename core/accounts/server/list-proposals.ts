import { asc, eq } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { people, proposals } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Person } from '../person'
import { type Change, ChangeSchema } from '../proposals'
import { hasRole } from './has-role'
import { isWaiting } from './open-proposal'
import { listStaff } from './list-staff'

export type WaitingProposal = {
  id: string
  change: Change
  /** Whom a change of roles is about, by handle. */
  about: string | null
  proposedBy: { id: string; handle: string }
  proposedOn: Day
}

/** What waits for a second administrator, the oldest first; nothing for anybody else. */
export async function listProposals(db: Database, administrator: Person, now: Date): Promise<WaitingProposal[]> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await hasRole(tx, administrator, 'administrator'))) return []
    const rows = await tx
      .select({ proposal: proposals, handle: people.handle })
      .from(proposals)
      .innerJoin(people, eq(people.id, proposals.proposedBy))
      .where(isWaiting(organisationId, now))
      .orderBy(asc(proposals.expiresAt), asc(proposals.id))
    const staff = await listStaff(tx, administrator)
    return rows.map(({ proposal: { id, detail, proposedBy, proposedOn }, handle }) => {
      const change = ChangeSchema.parse(detail)
      const about = change.kind === 'invite-staff' ? null : (staff.find((member) => member.id === change.personId)?.handle ?? null)
      return { id, change, about, proposedBy: { id: proposedBy, handle }, proposedOn }
    })
  })
}
