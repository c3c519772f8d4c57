import { and, eq, isNull } from 'drizzle-orm'
import { type Day, dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { caseloads, invitations } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { DrawnWords } from '../drawn-words'
import type { Account } from '../person'
import { isStaff, type Role } from '../roles'
import type { WordLists } from '../word-lists'
import { insertPerson } from './create-person'
import { findByHandle } from './find-by-handle'
import { lockIssuer } from './lock-issuer'
import { type RefusedWords, takeWords } from './offer-words'
import { findOpenInvitation, type Invitation } from './open-invitation'
import { verifyPassphrase } from './passphrase-hash'
import { readWordLists } from './read-word-lists'
import type { PassedWords } from './ticket-for-words'
import { issueTicket } from './tickets'

export type Joined =
  | PassedWords
  /** `over` also when the invitation was used by somebody else or withdrawn meanwhile: start again with the code. */
  | RefusedWords

/**
 * The second step of joining: when the two asked words are typed back right, burns the invitation and makes the person,
 * all or nothing. Whoever sends it again, because the first answer was lost, goes on as the person they became. Apart from a learner's caseload nothing says which invitation brought whom.
 */
export async function joinWithInvitation(
  db: Database,
  sealed: string,
  typed: readonly [string, string],
  now: Date,
  lists: WordLists = readWordLists(),
): Promise<Joined> {
  const taken = takeWords('join', sealed, typed, now, lists)
  if (!taken.ok) return taken
  const { drawn } = taken
  const invitation = await findOpenInvitation(db, drawn.basis, dayOf(now))
  const personId = invitation && (await admit(db, invitation, drawn, dayOf(now)))
  const joined =
    invitation && personId ? { id: personId, organisationId: invitation.organisationId, roles: [invitation.role] } : await findJoined(db, drawn)
  if (!joined) return { ok: false, reason: 'over' }
  const next = isStaff(joined.roles) ? 'second-factor' : 'session'
  return { ok: true, next, ticket: await issueTicket(db, joined, next, now) }
}

/** Who came of this very page before: the handle may be anybody's, but the passphrase was drawn for this page alone. */
async function findJoined(db: Database, { handle, indexes }: DrawnWords): Promise<(Account & { roles: Role[] }) | null> {
  const known = await findByHandle(db, handle)
  if (!known || known.roles.length === 0) return null
  return (await verifyPassphrase(known.hash, indexes)) ? known : null
}

async function admit(db: Database, invitation: Invitation, { locale, handle, indexes }: DrawnWords, today: Day): Promise<string | null> {
  const { organisationId, role, issuedBy } = invitation
  return withinOrganisation(db, organisationId, async (tx) => {
    const issuer = await lockIssuer(tx, invitation)
    if (!issuer) return null
    const isUnused = and(eq(invitations.id, invitation.id), isNull(invitations.burnedOn))
    // The lock makes two people with one code wait for each other: the second finds it burned.
    const [unused] = await tx.select({ id: invitations.id }).from(invitations).where(isUnused).for('update')
    // A handle may have been given to somebody else in these minutes, one chance in millions: the person starts again.
    // Who joins inside the demo is of the demo, or its organisation would hold people that look real.
    const newcomer = { organisationId, locale, roles: [role], isDemo: issuer.isDemo, handle, indexes }
    const personId = unused && (await insertPerson(tx, newcomer, today))
    if (!personId) return null
    await tx.update(invitations).set({ burnedOn: today }).where(isUnused)
    if (role === 'learner') await tx.insert(caseloads).values({ learnerId: personId, organisationId, coordinatorId: issuedBy, since: today })
    return personId
  })
}
