import { isDeepStrictEqual } from 'node:util'
import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { proposals } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { type TypedSettings, withTakenBack } from '../organisation-input'
import type { Person } from '../person'
import { ChangeSchema } from '../proposals'
import { declineProposal } from './decide-proposal'
import { hasRole } from './has-role'
import { isWaiting } from './open-proposal'
import { proposeChange } from './propose-change'

/**
 * Proposes the administrator's own waiting settings anew as they were typed, where they were converted from Zawgyi. A new proposal in
 * the place of the old: whoever reads that one meanwhile must not agree to another text. False for who is no administrator.
 */
export async function takeBackProposed(db: Database, administrator: Person, typed: TypedSettings, now: Date): Promise<boolean> {
  const { id, organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await hasRole(tx, administrator, 'administrator'))) return false
    const own = and(isWaiting(organisationId, now), eq(proposals.proposedBy, id), eq(proposals.kind, 'change-settings'))
    for (const proposal of await tx.select({ id: proposals.id, detail: proposals.detail }).from(proposals).where(own)) {
      const change = ChangeSchema.safeParse(proposal.detail)
      if (!change.success || change.data.kind !== 'change-settings') continue
      const settings = withTakenBack(change.data.settings, typed)
      if (isDeepStrictEqual(settings, change.data.settings)) continue
      if (await declineProposal(tx, administrator, proposal.id, now))
        await proposeChange(tx, administrator, { kind: 'change-settings', settings }, now)
    }
    return true
  })
}
