import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { provenRoute } from '@/app/_page/routes'
import { keepStaffKey } from '@/core/contact/server/keep-staff-key'
import { StaffKeyInput } from '@/core/contact/staff-key-input'
import { keyResponse } from './key-response'

export const GET = provenRoute(['coordinator'], (visitor) => keyResponse(visitor))

/** A key that the coordinator's browser made. */
export const POST = provenRoute(['coordinator'], async (visitor) => {
  const { request, db, now, locale, words, person } = visitor
  const read = await readForm(request, StaffKeyInput, words)
  if (!read.ok) return keyResponse(visitor, { errors: { '': words.contact.key.refused }, values: {} })
  const kept = await keepStaffKey(db, person, read.data, now)
  return kept.ok ? seeOther('/desk/key') : plainPage(404, locale)
})
