import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNotNull, lt, lte, or } from 'drizzle-orm'
import { addDays, type Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { invitations, organisations, people } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { formatPaperCode } from '../paper-code'
import type { Person } from '../person'
import { inviterOf, type InvitedRole } from '../roles'
import { hashToken } from '../tokens'
import { hasRole } from './has-role'

export const INVITATION_DAYS = 14

/** `code` is told here once and stored nowhere. */
export type CreatedInvitation = { ok: true; code: string; expiresOn: Day } | { ok: false; reason: 'not-allowed' | 'weekly-limit' }

/** A way in for one new person: learners are invited by coordinators, staff by administrators, who themselves are never invited. */
export async function createInvitation(db: Database, issuer: Person, role: InvitedRole, today: Day): Promise<CreatedInvitation> {
  return withinOrganisation(db, issuer.organisationId, async (tx) => {
    if (!(await hasRole(tx, issuer, inviterOf(role)))) return { ok: false, reason: 'not-allowed' }
    // The lock makes two requests at once count each other.
    await tx.select({ id: people.id }).from(people).where(eq(people.id, issuer.id)).for('update')
    if ((await invitationsLeft(tx, issuer, today)) <= 0) return { ok: false, reason: 'weekly-limit' }
    await forgetPast(tx, issuer.organisationId, today)
    const code = formatPaperCode(randomBytes(16))
    const expiresOn = addDays(today, INVITATION_DAYS)
    await tx
      .insert(invitations)
      .values({ organisationId: issuer.organisationId, codeHash: hashToken(code), role, issuedBy: issuer.id, issuedOn: today, expiresOn })
    return { ok: true, code, expiresOn }
  })
}

/** Drops the invitations that let nobody in and count for no week any more: they would only tell who was active when. */
async function forgetPast(tx: Database, organisationId: string, today: Day): Promise<void> {
  const isOver = or(lt(invitations.expiresOn, today), isNotNull(invitations.burnedOn))
  const past = and(eq(invitations.organisationId, organisationId), lte(invitations.issuedOn, addDays(today, -7)), isOver)
  await tx.delete(invitations).where(past)
}

/** How many invitations the person may still hand out, by those of the last seven days. */
export async function invitationsLeft(db: Database, issuer: Person, today: Day): Promise<number> {
  return withinOrganisation(db, issuer.organisationId, async (tx) => {
    const own = eq(organisations.id, issuer.organisationId)
    const [organisation] = await tx.select({ weekly: organisations.weeklyInvitations }).from(organisations).where(own)
    const ofThisWeek = and(eq(invitations.issuedBy, issuer.id), gt(invitations.issuedOn, addDays(today, -7)))
    return Math.max(0, (organisation?.weekly ?? 0) - (await tx.$count(invitations, ofThisWeek)))
  })
}
