import { readForm } from '@/app/_page/form'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { findWishes } from '@/core/jobs/server/find-wishes'
import { saveWishes } from '@/core/jobs/server/save-wishes'
import { WishesInput } from '@/core/jobs/wishes-input'
import { WishesPage } from './wishes-page'

export const GET = memberRoute(['learner'], async ({ db, locale, words, person }) =>
  htmlResponse(<WishesPage locale={locale} words={words} person={person} wishes={await findWishes(db, person)} />),
)

export const POST = memberRoute(['learner'], async ({ request, db, locale, words, person }) => {
  const read = await readForm(request, WishesInput, words)
  if (!read.ok) {
    const wishes = await findWishes(db, person)
    return htmlResponse(<WishesPage locale={locale} words={words} person={person} wishes={wishes} form={read.form} />, { status: 400 })
  }
  await saveWishes(db, person, read.data)
  return seeOther(`/${locale}/jobs`)
})
