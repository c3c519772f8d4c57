import { readFields, readForm } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { proveFirst } from '@/app/_page/return-path'
import { memberRoute, type Visitor } from '@/app/_page/routes'
import { Converted } from '@/app/_ui/converted/converted'
import { Notice } from '@/app/_ui/notice/notice'
import { isFreshlyProven } from '@/core/accounts/fresh-proof'
import { changedSettings, OrganisationInput, WRITTEN_SETTINGS } from '@/core/accounts/organisation-input'
import { findOrganisation } from '@/core/accounts/server/find-organisation'
import { proposeChange } from '@/core/accounts/server/propose-change'
import { type Conversion, conversionsIn } from '@/core/burmese/written-line'
import { keepForm } from '@/core/safety/server/kept-forms'
import { showAdmin } from '../show-admin'

const PROPOSED = '/admin?proposed=1'

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
  if (!proposed.ok) return plainPage(404, locale)
  const fields = WRITTEN_SETTINGS.filter((field) => settings[field] !== undefined)
  const conversions = conversionsIn(read.values, fields)
  return conversions.length === 0 ? seeOther(PROPOSED) : tellConverted(visitor, conversions)
})

/** Texts were typed in Zawgyi: the administrator sees what became of them, and may take that back. */
function tellConverted({ locale, words, person }: Visitor, conversions: Conversion[]): Promise<Response> {
  const { title, nameMy, nameEn, helpMy, helpEn } = words.desks.admin
  return htmlResponse(
    <Page locale={locale} words={words} title={title} path={null} here="/admin" person={person} wide>
      <h1>{words.desks.desk.converted.title}</h1>
      <Notice>{words.proposals.proposed}</Notice>
      <Converted words={words} conversions={conversions} labels={{ nameMy, nameEn, helpMy, helpEn }} next={PROPOSED} back="/admin/settings/wording" />
    </Page>,
  )
}

/** Asked first who they are. These texts took time to write: they wait meanwhile, to be sent with one tap. */
async function keepAndProve({ request, locale, person, db, now }: Visitor): Promise<Response> {
  const path = new URL(request.url).pathname
  const fields = await readFields(request)
  await keepForm(db, { personId: person.id, organisationId: person.organisationId }, { path, fields }, now)
  return proveFirst(request, locale, `/${locale}/waiting`)
}
