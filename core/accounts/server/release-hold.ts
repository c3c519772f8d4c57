import { and, eq } from 'drizzle-orm'
import { KEEPER_ID } from '@/core/audit/keeper'
import { recordAccess } from '@/core/audit/server/record-access'
import { isRowId } from '@/core/installation/row-id'
import type { Database } from '@/db/client'
import { staffHolds } from '@/db/schema'
import { withinOrganisation, withinStoppedToo } from '@/db/scope'
import type { Account, Person } from '../person'
import { endAllSessions } from './end-all-sessions'
import { lockAdministrators } from './lock-administrators'

export type ReleasedHold = { ok: true } | { ok: false; reason: 'not-allowed' | 'unknown-person' }

/** Lets a held member of staff go on; `approveProposal` calls it when a second administrator agrees. */
export async function releaseHold(db: Database, administrator: Person, personId: string): Promise<ReleasedHold> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await lockAdministrators(tx, organisationId)).includes(administrator.id)) return { ok: false, reason: 'not-allowed' }
    return (await release(tx, organisationId, personId)) ? { ok: true } : { ok: false, reason: 'unknown-person' }
  })
}

/** As `releaseHold`, at the word of the keeper of the server: it takes no person and stands behind no page. False when nobody holds them. */
export async function releaseForKeeper(db: Database, person: Account): Promise<boolean> {
  const { id, organisationId } = person
  return withinStoppedToo(db, organisationId, async (tx) => {
    if (!(await release(tx, organisationId, id))) return false
    await recordAccess(tx, { id: KEEPER_ID, organisationId }, 'hold-released', [id])
    return true
  })
}

async function release(tx: Database, organisationId: string, personId: string): Promise<boolean> {
  if (!isRowId(personId)) return false
  const own = and(eq(staffHolds.personId, personId), eq(staffHolds.organisationId, organisationId))
  const released = await tx.delete(staffHolds).where(own).returning({ id: staffHolds.personId })
  // A sign-in that was under way when they were held may have left a session behind, which now would live again.
  if (released.length > 0) await endAllSessions(tx, { id: personId, organisationId })
  return released.length > 0
}
