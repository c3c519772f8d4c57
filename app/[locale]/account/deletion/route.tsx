import { z } from 'zod'
import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import { memberRoute, type Visitor } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { deleteAccount } from '@/core/accounts/server/delete-account'
import { processKeys } from '@/db/process-keys'
import { signedOut } from '../../sign-out/signed-out'
import { DeletionPage } from './deletion-page'

const DeletionInput = z.object({ sure: z.literal('yes') })

export const GET = memberRoute(ROLES, ({ locale, words, person }) => htmlResponse(<DeletionPage locale={locale} words={words} person={person} />))

export const POST = memberRoute(ROLES, async (visitor) => {
  const { request, locale, words, person, db } = visitor
  const texts = words.accounts.deletion
  const read = await readForm(request, DeletionInput, words)
  if (!read.ok) return refused(visitor, { errors: { sure: texts.needed }, values: read.form.values })
  const deleted = await deleteAccount(db, await processKeys(), person)
  if (!deleted.ok) return refused(visitor, { errors: { '': texts[deleted.reason] }, values: read.values })
  return signedOut(`/${locale}/courses`)
})

function refused({ locale, words, person }: Visitor, form: FormState): Promise<Response> {
  return htmlResponse(<DeletionPage locale={locale} words={words} person={person} form={form} />, { status: 400 })
}
