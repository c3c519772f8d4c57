import type { FormState } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { listEmployers } from '@/core/jobs/server/list-employers'
import { NewListingPage } from './new-listing-page'

/** The form of a new listing, also after it was refused. */
export async function newListingResponse({ db, locale, words, person }: Visitor, form?: FormState): Promise<Response> {
  const employers = (await listEmployers(db, person)).filter((employer) => employer.blockedOn === null)
  return htmlResponse(<NewListingPage desk={{ locale, words, person }} employers={employers} form={form} />, { status: form ? 400 : 200 })
}
