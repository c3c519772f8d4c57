import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { readTogether } from '@/core/installation/server/read-together'
import { listOwnIntroductions } from '@/core/introductions/server/list-own-introductions'
import { listCourseOffers } from '@/core/jobs/server/list-course-offers'
import { listMatches } from '@/core/jobs/server/list-matches'
import { JobsPage } from './jobs-page'

export const GET = memberRoute(['learner'], async ({ db, now, locale, words, person }) => {
  const offers = await listCourseOffers(db)
  const [ranked, introductions] = await readTogether(db, person, (tx) =>
    Promise.all([listMatches(tx, person, offers, now), listOwnIntroductions(tx, person, now)]),
  )
  return htmlResponse(<JobsPage locale={locale} words={words} person={person} ranked={ranked} introductions={introductions} />)
})
