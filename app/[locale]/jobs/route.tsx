import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { listOwnIntroductions } from '@/core/introductions/server/list-own-introductions'
import { listMatches } from '@/core/jobs/server/list-matches'
import { JobsPage } from './jobs-page'

export const GET = memberRoute(['learner'], async ({ db, now, locale, words, person }) => {
  const [ranked, introductions] = await Promise.all([listMatches(db, person, now), listOwnIntroductions(db, person, now)])
  return htmlResponse(<JobsPage locale={locale} words={words} person={person} ranked={ranked} introductions={introductions} />)
})
