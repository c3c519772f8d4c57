import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { readTogether } from '@/core/installation/server/read-together'
import { listOwnProgress } from '@/core/progress/server/list-own-progress'
import { listOwnSkills } from '@/core/progress/server/list-own-skills'
import { LearningPage } from './learning-page'

export const GET = memberRoute(['learner'], async ({ locale, words, db, person }) => {
  const [courses, { best }] = await readTogether(db, person, (tx) => Promise.all([listOwnProgress(tx, person), listOwnSkills(tx, person)]))
  return htmlResponse(<LearningPage locale={locale} words={words} person={person} courses={courses} skills={best} />)
})
