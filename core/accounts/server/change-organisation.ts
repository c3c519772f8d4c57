import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { organisations } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { OrganisationInput } from '../organisation-input'
import type { Person } from '../person'
import { lockAdministrators } from './lock-administrators'

/** Changes the settings of the administrator's organisation. False when the person administers none any more. */
export async function changeOrganisation(db: Database, administrator: Person, input: OrganisationInput): Promise<boolean> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await lockAdministrators(tx, organisationId)).includes(administrator.id)) return false
    await tx
      .update(organisations)
      .set({
        name: { my: input.nameMy, en: input.nameEn },
        help: { my: input.helpMy, en: input.helpEn },
        weeklyInvitations: input.weeklyInvitations,
      })
      .where(eq(organisations.id, organisationId))
    return true
  })
}
