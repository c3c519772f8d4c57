import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { findOwnTask } from '@/core/progress/server/find-own-task'
import { TaskPage } from './task-page'

export const GET = memberRoute(['learner'], async ({ locale, words, params, db, person }) => {
  const { course = '', task = '' } = params
  const own = await findOwnTask(db, person, course, task)
  if (own) return htmlResponse(<TaskPage locale={locale} words={words} person={person} own={own} />)
  return plainPage(404, locale)
})
