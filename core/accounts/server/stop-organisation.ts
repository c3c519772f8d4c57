import { recordAccess } from '@/core/audit/server/record-access'
import type { Database } from '@/db/client'
import { withinStoppedToo } from '@/db/scope'
import type { Person } from '../person'
import { lockAdministrators } from './lock-administrators'
import { standStill } from './stand-still'

/**
 * An administrator stops the whole organisation at once, alone: in a raid seconds count, and nothing is lost by it but
 * time. Only the keeper of the server lets it go on. False when the person administers none any more.
 */
export async function stopOrganisation(db: Database, administrator: Person, now: Date): Promise<boolean> {
  const { organisationId } = administrator
  return withinStoppedToo(db, organisationId, async (tx) => {
    if (!(await lockAdministrators(tx, organisationId)).includes(administrator.id)) return false
    await standStill(tx, organisationId, now)
    await recordAccess(tx, administrator, 'organisation-stopped', [organisationId])
    return true
  })
}
