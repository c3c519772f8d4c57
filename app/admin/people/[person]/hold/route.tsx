import { z } from 'zod'
import { type FormState, readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { proveFirst } from '@/app/_page/return-path'
import { memberRoute, type Visitor } from '@/app/_page/routes'
import { holdStaff } from '@/core/accounts/server/hold-staff'
import { listStaff } from '@/core/accounts/server/list-staff'
import { HoldPage } from './hold-page'

const HoldInput = z.object({ sure: z.literal('yes') })

export const GET = memberRoute(['administrator'], (visitor) => show(visitor))

/** One administrator holds one member of staff. Who they are is asked once more only before the second hold of a day. */
export const POST = memberRoute(['administrator'], async (visitor) => {
  const { request, params, locale, words, person, db, now } = visitor
  const read = await readForm(request, HoldInput, words)
  if (!read.ok) return show(visitor, { errors: { sure: words.stop.hold.needed }, values: read.form.values })
  const held = await holdStaff(db, person, params['person'] ?? '', now)
  if (!held.ok && held.reason === 'not-proven') return proveFirst(request, locale)
  return held.ok ? seeOther('/admin?held=1') : plainPage(404, locale)
})

async function show({ params, locale, words, person, db }: Visitor, form?: FormState): Promise<Response> {
  const staff = await listStaff(db, person)
  const member = staff.find(({ id, hold }) => id === params['person'] && id !== person.id && hold === null)
  if (!member) return plainPage(404, locale)
  return htmlResponse(<HoldPage locale={locale} words={words} person={person} member={member} form={form} />, { status: form ? 400 : 200 })
}
