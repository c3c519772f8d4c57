import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { dayOf } from '@/core/installation/days'
import { itemsForToday, nextReviewDay } from '@/core/progress/review-plan'
import { findDueItem } from '@/core/progress/server/find-due-item'
import { listOwnProgress } from '@/core/progress/server/list-own-progress'
import { NothingDuePage, ReviewPage } from './review-page'

/** A few questions from past lessons, one at a time. Whoever stops has lost nothing: they come again. */
export const GET = memberRoute(['learner'], async ({ locale, words, db, person, now }) => {
  const today = dayOf(now)
  const courses = await listOwnProgress(db, person)
  const due = itemsForToday(courses, today)
  const [first] = due
  const shown = first && (await findDueItem(db, courses, first))
  const page = { locale, words, person }
  return htmlResponse(
    shown ? <ReviewPage {...page} due={shown} left={due.length} /> : <NothingDuePage {...page} next={nextReviewDay(courses, today)} />,
  )
})
