import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { OrganisationInput } from '@/core/accounts/organisation-input'
import { changeOrganisation } from '@/core/accounts/server/change-organisation'
import { showAdmin } from '../show-admin'

export const GET = memberRoute(['administrator'], async () => seeOther('/admin'))

export const POST = memberRoute(['administrator'], async (visitor) => {
  const { request, locale, words, person, db } = visitor
  const read = await readForm(request, OrganisationInput, words)
  if (!read.ok) return showAdmin(visitor, read.form)
  return (await changeOrganisation(db, person, read.data)) ? seeOther('/admin?saved=1') : plainPage(404, locale)
})
