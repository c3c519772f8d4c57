import type { FormState } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { findKeyChange } from '@/core/contact/server/find-key-change'
import { findStaffKey } from '@/core/contact/server/find-staff-key'
import { KeyPage } from './key-page'

/** The page of the coordinator's own key, also after a key that did not arrive whole. */
export async function keyResponse({ db, now, locale, words, person }: Visitor, form?: FormState): Promise<Response> {
  const staffKey = await findStaffKey(db, person)
  const change = await findKeyChange(db, person, now)
  return htmlResponse(<KeyPage desk={{ locale, words, person }} staffKey={staffKey} change={change} form={form} />, { status: form ? 400 : 200 })
}
