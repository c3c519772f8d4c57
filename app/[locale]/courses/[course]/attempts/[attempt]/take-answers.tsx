import { z } from 'zod'
import { type FormState, readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import type { AttemptView } from '@/core/progress/server/find-attempt'
import { saveResponses } from '@/core/progress/server/save-responses'
import { answersSchema, countPages, fieldOf, itemsOfPage, readAnswers } from './attempt-form'
import { AttemptPage } from './attempt-page'

/** What comes with the answers of a page, or instead of them. */
const ChoiceInput = z.object({
  page: z.coerce.number().int().min(1).optional(),
  go: z.enum(['next', 'previous', 'leave', 'switch']).optional(),
  /** A page of the menu: saved first, then opened. */
  to: z.string().max(100).optional(),
  anyway: z.literal('yes').optional(),
})

type Taken = { ok: true; choice: z.infer<typeof ChoiceInput> } | { ok: false; response: Promise<Response> }

/** Reads and saves the answers of the page that was sent, if one was. Otherwise answers with what is to be mended. */
export async function takeAnswers(visitor: Visitor, attempt: AttemptView): Promise<Taken> {
  const { request, locale, words, db, person } = visitor
  const read = await readForm(request, formSchema(attempt), words)
  if (!read.ok) return { ok: false, response: refused(visitor, attempt, read.form) }
  const { choice, answers } = read.data
  const { page } = choice
  if (page === undefined) return { ok: true, choice }
  if (page > countPages(attempt.items)) return { ok: false, response: plainPage(404, locale) }
  const items = itemsOfPage(attempt.items, page)
  const saved = await saveResponses(db, person, attempt.id, readAnswers(items, answers))
  if (saved.ok) return { ok: true, choice }
  const result = `/${locale}/courses/${attempt.course}/attempts/${attempt.id}/result`
  return { ok: false, response: saved.reason === 'handed-in' ? Promise.resolve(seeOther(result)) : plainPage(404, locale) }
}

/** The form's own fields and the answers, each checked for what it is, all faults told at once. */
function formSchema(attempt: AttemptView) {
  const answers = answersSchema(attempt.items)
  return ChoiceInput.extend(answers.shape).transform((data) => ({ choice: ChoiceInput.parse(data), answers: answers.parse(data) }))
}

function refused({ locale, words, person }: Visitor, attempt: AttemptView, sent: FormState): Promise<Response> {
  const asked = Number(sent.values['page']?.[0])
  const page = asked >= 1 && asked <= countPages(attempt.items) ? Math.floor(asked) : 1
  const fields = new Map(attempt.items.map((item) => [fieldOf(item), item]))
  // Faults of the form's own fields are forgeries; those of an item get its own words.
  const errors = Object.entries(sent.errors).map(([name, message]) => [name, fields.has(name) ? words.learning.assessment.malformed : message])
  const form = { errors: Object.fromEntries(errors) as Record<string, string>, values: sent.values }
  return htmlResponse(<AttemptPage locale={locale} words={words} person={person} attempt={attempt} page={page} form={form} />, { status: 400 })
}
