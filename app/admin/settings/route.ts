import { readFields, readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { proveFirst } from '@/app/_page/return-path'
import { memberRoute, type Visitor } from '@/app/_page/routes'
import { isFreshlyProven } from '@/core/accounts/fresh-proof'
import { changedSettings, OrganisationInput } from '@/core/accounts/organisation-input'
import { findOrganisation } from '@/core/accounts/server/find-organisation'
import { proposeChange } from '@/core/accounts/server/propose-change'
import { keepForm } from '@/core/safety/server/kept-forms'
import { showAdmin } from '../show-admin'

export const GET = memberRoute(['administrator'], async () => seeOther('/admin'))

/** Proposes other texts or another limit; a second administrator sees what is now and what would be. */
export const POST = memberRoute(['administrator'], async (visitor) => {
  const { request, locale, words, person, db, now } = visitor
  if (!isFreshlyProven(person, now)) return keepAndProve(visitor)
  const read = await readForm(request, OrganisationInput, words)
  if (!read.ok) return showAdmin(visitor, read.form)
  const settings = changedSettings(await findOrganisation(db, person), read.data)
  if (!settings) return showAdmin(visitor, { errors: { '': words.desks.admin.sameSettings }, values: read.values })
  const proposed = await proposeChange(db, person, { kind: 'change-settings', settings }, now)
  return proposed.ok ? seeOther('/admin?proposed=1') : plainPage(404, locale)
})

/** Asked first who they are. These texts took time to write: they wait meanwhile, to be sent with one tap. */
async function keepAndProve({ request, locale, person, db, now }: Visitor): Promise<Response> {
  const path = new URL(request.url).pathname
  const fields = await readFields(request)
  await keepForm(db, { personId: person.id, organisationId: person.organisationId }, { path, fields }, now)
  return proveFirst(request, locale, `/${locale}/waiting`)
}
