import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { listOwnProgress } from '@/core/progress/server/list-own-progress'
import { listOwnSkills } from '@/core/progress/server/list-own-skills'
import { LearningPage } from './learning-page'

export const GET = memberRoute(['learner'], async ({ locale, words, db, person }) => {
  const [courses, { best }] = await Promise.all([listOwnProgress(db, person), listOwnSkills(db, person)])
  return htmlResponse(<LearningPage locale={locale} words={words} person={person} courses={courses} skills={best} />)
})
