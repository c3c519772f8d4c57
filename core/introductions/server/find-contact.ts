import { and, eq, gt } from 'drizzle-orm'
import { isFreshlyProven } from '@/core/accounts/fresh-proof'
import type { Person } from '@/core/accounts/person'
import { recordAccess } from '@/core/audit/server/record-access'
import { findStaffKey } from '@/core/contact/server/find-staff-key'
import type { StaffKey } from '@/core/contact/staff-key'
import { dayOf, type Day } from '@/core/installation/days'
import { openSealed } from '@/core/installation/sealing'
import { findDataKey } from '@/core/installation/server/data-keys'
import type { Database } from '@/db/client'
import type { Keys } from '@/db/keys/database'
import { contacts, staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { GivenContact } from '../contact'
import { needsContact } from '../stages'
import { readCaseloadIntroduction } from './list-caseload-introductions'

/** What the desk shows of the contact of an introduction, without opening it. */
export type CaseloadContact = { given: GivenContact | null; hasKey: boolean; isNeeded: boolean }

/** A contact as the coordinator's browser opens it. */
export type SealedContactFile = GivenContact & {
  learner: { handle: string }
  /** As it was sealed to the coordinator's key; null when the learner's data key is gone, and nobody can open it. */
  sealed: string | null
  key: StaffKey & { id: string; madeOn: Day; retiredOn: Day | null; wordsChangedOn: Day | null }
}

type FoundContact = { ok: true; contact: SealedContactFile } | { ok: false; reason: 'not-found' | 'not-proven' }

/** Whether there is a contact for an introduction of the coordinator's caseload, and until when. */
export function findCaseloadContact(db: Database, coordinator: Person, introductionId: string, now: Date): Promise<CaseloadContact> {
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    const introduction = (await readCaseloadIntroduction(tx, coordinator, introductionId, now))?.introduction
    const row = introduction && (await readContact(tx, coordinator, introductionId, now))
    return {
      given: introduction?.state === 'open' && row ? { sentOn: row.sentOn, deletesOn: row.deletesOn } : null,
      hasKey: (await findStaffKey(tx, coordinator)) !== undefined,
      isNeeded: introduction?.state === 'open' && needsContact(introduction.stage),
    }
  })
}

/**
 * The sealed contact of an introduction of the coordinator's own caseload, for the one coordinator whose key it was sealed
 * to, after they have proven lately who they are.
 */
export async function findContact(db: Database, keys: Keys, coordinator: Person, introductionId: string, now: Date): Promise<FoundContact> {
  return withinOrganisation(db, coordinator.organisationId, async (tx): Promise<FoundContact> => {
    const introduction = (await readCaseloadIntroduction(tx, coordinator, introductionId, now))?.introduction
    if (introduction?.state !== 'open') return { ok: false, reason: 'not-found' }
    const row = await readContact(tx, coordinator, introductionId, now)
    if (!row) return { ok: false, reason: 'not-found' }
    if (!isFreshlyProven(coordinator, now)) return { ok: false, reason: 'not-proven' }
    const { sealed, sentOn, deletesOn, key } = row
    const dataKey = await findDataKey(keys(tx), introduction.learner.id)
    await recordAccess(tx, coordinator, 'contact-opened', [introduction.learner.id])
    return {
      ok: true,
      contact: { sentOn, deletesOn, key, learner: { handle: introduction.learner.handle }, sealed: dataKey && openSealed(dataKey, sealed) },
    }
  })
}

async function readContact(tx: Database, coordinator: Person, introductionId: string, now: Date) {
  const { id, publicKey, wrappedKey, salt, rounds, madeOn, retiredOn, wordsChangedOn } = staffKeys
  const [row] = await tx
    .select({
      sealed: contacts.sealed,
      sentOn: contacts.sentOn,
      deletesOn: contacts.deletesOn,
      key: { id, publicKey, wrappedKey, salt, rounds, madeOn, retiredOn, wordsChangedOn },
    })
    .from(contacts)
    .innerJoin(staffKeys, and(eq(id, contacts.staffKeyId), eq(staffKeys.personId, coordinator.id)))
    .where(and(eq(contacts.introductionId, introductionId), gt(contacts.deletesOn, dayOf(now))))
  return row
}
