import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { keepStaffKey } from '@/core/contact/server/keep-staff-key'
import { provenLately } from '@/core/contact/server/proven-lately'
import { StaffKeyInput } from '@/core/contact/staff-key-input'
import { proveAgain } from '../prove-again'
import { keyResponse } from './key-response'

export const GET = memberRoute(['coordinator'], async (visitor) => {
  const { db, now, person } = visitor
  return (await provenLately(db, person, now)) ? keyResponse(visitor) : proveAgain(visitor, '/desk/key')
})

/** A key that the coordinator's browser made. */
export const POST = memberRoute(['coordinator'], async (visitor) => {
  const { request, db, now, locale, words, person } = visitor
  const read = await readForm(request, StaffKeyInput, words)
  if (!read.ok) return keyResponse(visitor, { errors: { '': words.contact.key.refused }, values: {} })
  const kept = await keepStaffKey(db, person, read.data, now)
  if (kept.ok) return seeOther('/desk/key')
  return kept.reason === 'not-proven' ? proveAgain(visitor, '/desk/key') : plainPage(404, locale)
})
