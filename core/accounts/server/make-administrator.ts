import { KEEPER_ID } from '@/core/audit/keeper'
import { recordAccess } from '@/core/audit/server/record-access'
import type { Day } from '@/core/installation/days'
import type { Locale } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import { createPerson, type CreatedPerson } from './create-person'

/**
 * Makes an administrator at the word of the keeper of the server, who is the only one to do that alone. It takes no
 * person and stands behind no page; the row in the log shows it to the organisation's other administrators.
 */
export async function makeForKeeper(
  db: Database,
  organisationId: string,
  person: { locale: Locale; totpSecret: string },
  today: Day,
): Promise<CreatedPerson> {
  return withinOrganisation(db, organisationId, async (tx) => {
    const made = await createPerson(tx, { ...person, organisationId, roles: ['administrator'] }, today)
    await recordAccess(tx, { id: KEEPER_ID, organisationId }, 'administrator-made', [made.id])
    return made
  })
}
