import { and, eq } from 'drizzle-orm'
import { type Day, dayOf } from '@/core/installation/days'
import type { Locale } from '@/core/installation/locales'
import { isRowId } from '@/core/installation/row-id'
import type { Database } from '@/db/client'
import { proposals } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Account, Person } from '../person'
import { type Change, ChangeSchema } from '../proposals'
import { createInvitation, type CreatedInvitation } from './create-invitation'
import { grantRole, type GrantedRole } from './grant-role'
import { hasRole } from './has-role'
import { lockAdministrators } from './lock-administrators'
import { isWaiting } from './open-proposal'
import { type ReleasedHold, releaseHold } from './release-hold'
import { replaceStaffKey } from './replace-staff-key'
import { removeRole, type RemovedRole } from './remove-role'

export type MadeInvitation = { code: string; expiresOn: Day; locale: Locale }

type Refusal = Extract<CreatedInvitation | GrantedRole | ReleasedHold | RemovedRole, { ok: false }>['reason']

/** `invitation` is there when the change was one: whoever agrees hands it out. */
export type ApprovedProposal =
  | { ok: true; invitation?: MadeInvitation }
  /** `not-found` also for one's own, for one that ended, and for one whose proposer may not propose it any more. */
  | { ok: false; reason: 'not-found' | Refusal }

/**
 * The second administrator agrees, and in the same transaction it is done. When the change is refused as things stand
 * now, the proposal goes on waiting.
 */
export async function approveProposal(db: Database, administrator: Person, id: string, now: Date): Promise<ApprovedProposal> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    const administrators = await lockAdministrators(tx, organisationId)
    const proposal = administrators.includes(administrator.id) ? await lockProposal(tx, organisationId, id, now) : undefined
    if (!proposal || proposal.proposedBy === administrator.id) return { ok: false, reason: 'not-found' }
    const change = ChangeSchema.parse(proposal.detail)
    if (!(await mayPropose(tx, { id: proposal.proposedBy, organisationId }, change, administrators))) return { ok: false, reason: 'not-found' }
    const done = await carryOut(tx, administrator, change, now)
    if (done.ok) await close(tx, id, administrator, 'approved', now)
    return done
  })
}

/** Administrators propose changes of staff, and coordinators another key of their own. */
async function mayPropose(tx: Database, proposer: Account, change: Change, administrators: string[]): Promise<boolean> {
  if (change.kind !== 'replace-contact-key') return administrators.includes(proposer.id)
  return change.personId === proposer.id && hasRole(tx, proposer, 'coordinator')
}

/** Any administrator may decline a proposal, the one who made it too. False when it waits no more. */
export async function declineProposal(db: Database, administrator: Person, id: string, now: Date): Promise<boolean> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    const isAdministrator = (await lockAdministrators(tx, organisationId)).includes(administrator.id)
    if (!isAdministrator || !(await lockProposal(tx, organisationId, id, now))) return false
    await close(tx, id, administrator, 'declined', now)
    return true
  })
}

async function lockProposal(tx: Database, organisationId: string, id: string, now: Date) {
  if (!isRowId(id)) return undefined
  const [proposal] = await tx
    .select()
    .from(proposals)
    .where(and(eq(proposals.id, id), isWaiting(organisationId, now)))
    .for('update')
  return proposal
}

async function carryOut(tx: Database, administrator: Person, change: Change, now: Date): Promise<ApprovedProposal> {
  const today = dayOf(now)
  if (change.kind === 'grant-role') return grantRole(tx, administrator, change.personId, change.role, today)
  if (change.kind === 'remove-role') return removeRole(tx, administrator, change.personId, change.role)
  if (change.kind === 'release-hold') return releaseHold(tx, administrator, change.personId)
  if (change.kind === 'replace-contact-key') return replaceStaffKey(tx, administrator, change, today)
  const created = await createInvitation(tx, administrator, change.role, today)
  return created.ok ? { ok: true, invitation: { code: created.code, expiresOn: created.expiresOn, locale: change.locale } } : created
}

async function close(tx: Database, id: string, { id: decidedBy }: Person, decision: 'approved' | 'declined', now: Date): Promise<void> {
  await tx
    .update(proposals)
    .set({ decidedBy, decidedOn: dayOf(now), decision })
    .where(eq(proposals.id, id))
}
