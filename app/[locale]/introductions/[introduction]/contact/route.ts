import { type FormState, readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { ContactInput } from '@/core/introductions/contact-input'
import { giveContact } from '@/core/introductions/server/give-contact'
import { processKeys } from '@/db/process-keys'
import { introductionResponse } from '../introduction-response'

export const GET = memberRoute(['learner'], async ({ locale, params }) => seeOther(`/${locale}/introductions/${params['introduction']}`))

/** The learner says how the coordinator reaches them, sealed in the browser or here. */
export const POST = memberRoute(['learner'], async (visitor) => {
  const { request, params, db, now, locale, words, person } = visitor
  const texts = words.contact.learner.refusals
  const id = params['introduction'] ?? ''
  const refuse = async (form: FormState) => (await introductionResponse(visitor, form)) ?? plainPage(404, locale)
  const read = await readForm(request, ContactInput, words)
  // What a browser sealed wrongly is no fault of what was typed.
  if (!read.ok) return refuse(read.form.errors['contact'] ? read.form : { errors: { contact: texts.unreadable }, values: read.form.values })
  const result = await giveContact(db, await processKeys(), person, id, read.data, now)
  if (result.ok) return seeOther(`/${locale}/introductions/${id}`)
  if (result.reason === 'not-found') return plainPage(404, locale)
  // Without a key there is no field that a message could stand beside, unless it gives back what was typed.
  const field = result.reason === 'other-key' || read.data.how === 'plain' ? 'contact' : ''
  return refuse({ errors: { [field]: texts[result.reason] }, values: read.values })
})
