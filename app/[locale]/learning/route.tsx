import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { findRecoveryCode } from '@/core/accounts/server/find-recovery-code'
import { dayOf } from '@/core/installation/days'
import { readTogether } from '@/core/installation/server/read-together'
import { itemsForToday } from '@/core/progress/review-plan'
import { listOwnProgress } from '@/core/progress/server/list-own-progress'
import { listOwnSkills } from '@/core/progress/server/list-own-skills'
import { LearningPage } from './learning-page'

export const GET = memberRoute(['learner'], async ({ locale, words, db, person, now }) => {
  const [courses, { best }, offersCode] = await readTogether(db, person, async (tx) => {
    const [courses, skills] = await Promise.all([listOwnProgress(tx, person), listOwnSkills(tx, person)])
    // Said once, before the first course, and to nobody who has decided otherwise and gone on.
    return [courses, skills, courses.length === 0 && (await findRecoveryCode(tx, person)) === null] as const
  })
  const due = itemsForToday(courses, dayOf(now)).length
  return htmlResponse(<LearningPage {...{ locale, words, person, courses, due, offersCode }} skills={best} />)
})
