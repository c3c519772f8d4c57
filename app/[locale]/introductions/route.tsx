import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { askForIntroduction } from '@/core/introductions/server/ask-for-introduction'
import { listOwnIntroductions } from '@/core/introductions/server/list-own-introductions'
import { SharesInput } from '@/core/introductions/shares-input'
import { listingResponse } from '../jobs/[listing]/listing-response'
import { IntroductionsPage } from './introductions-page'

const AskInput = z.object({ listing: z.uuid(), shares: SharesInput })

export const GET = memberRoute(['learner'], async ({ db, now, locale, words, person }) => {
  const introductions = await listOwnIntroductions(db, person, now)
  return htmlResponse(<IntroductionsPage locale={locale} words={words} person={person} introductions={introductions} />)
})

export const POST = memberRoute(['learner'], async (visitor) => {
  const { request, db, now, locale, words, person } = visitor
  const read = await readForm(request, AskInput, words)
  if (!read.ok) {
    return (await listingResponse(visitor, read.form.values['listing']?.[0] ?? '', read.form)) ?? plainPage(404, locale)
  }
  const { listing: listingId, shares } = read.data
  const result = await askForIntroduction(db, person, { listingId, shares }, now)
  if (result.ok) return seeOther(`/${locale}/introductions/${result.id}`)
  if (result.reason === 'not-found') return plainPage(404, locale)
  const form = { errors: { '': words.jobs.ask.refusals[result.reason] }, values: read.values }
  return (await listingResponse(visitor, listingId, form)) ?? plainPage(404, locale)
})
