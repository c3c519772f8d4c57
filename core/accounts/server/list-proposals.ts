import { asc, eq } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { people, proposals } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { type OrganisationInput, settingsOf } from '../organisation-input'
import type { Person } from '../person'
import { type Change, ChangeSchema } from '../proposals'
import { findOrganisation } from './find-organisation'
import { hasRole } from './has-role'
import { isWaiting } from './open-proposal'
import { listStaff } from './list-staff'

export type WaitingProposal = {
  id: string
  change: Change
  /** Whom a change of roles is about, by handle. */
  about: string | null
  /** The settings as they are now: whoever agrees compares. */
  settings: OrganisationInput
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
    const settings = settingsOf(await findOrganisation(tx, administrator))
    return rows.flatMap(({ proposal: { id, detail, proposedBy, proposedOn }, handle }) => {
      // What an earlier version let somebody propose, and this one does not, is not to be agreed to.
      const read = ChangeSchema.safeParse(detail)
      if (!read.success) return []
      const change = read.data
      const about = 'personId' in change ? (staff.find((member) => member.id === change.personId)?.handle ?? null) : null
      return [{ id, change, about, settings, proposedBy: { id: proposedBy, handle }, proposedOn }]
    })
  })
}
