import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { organisations } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { SettingsChange } from '../organisation-input'
import type { Person } from '../person'
import { findOrganisation } from './find-organisation'
import { lockAdministrators } from './lock-administrators'

export type ChangedOrganisation = { ok: true } | { ok: false; reason: 'not-allowed' }

/** Changes settings of the administrator's organisation; `approveProposal` calls it when a second administrator agrees. */
export async function changeOrganisation(db: Database, administrator: Person, change: SettingsChange): Promise<ChangedOrganisation> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await lockAdministrators(tx, organisationId)).includes(administrator.id)) return { ok: false, reason: 'not-allowed' }
    const { name, help, weeklyInvitations } = await findOrganisation(tx, administrator)
    await tx
      .update(organisations)
      .set({
        name: { my: change.nameMy ?? name.my, en: change.nameEn ?? name.en },
        help: { my: change.helpMy ?? help.my, en: change.helpEn ?? help.en },
        weeklyInvitations: change.weeklyInvitations ?? weeklyInvitations,
      })
      .where(eq(organisations.id, organisationId))
    return { ok: true }
  })
}
