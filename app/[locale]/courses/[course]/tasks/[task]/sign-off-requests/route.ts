import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { requestSignOff } from '@/core/progress/server/request-sign-off'

export const GET = memberRoute(['learner'], async ({ locale, params }) => seeOther(`/${locale}/courses/${params['course']}/tasks/${params['task']}`))

/** 'I am ready to show this.' */
export const POST = memberRoute(['learner'], async ({ locale, params, db, person, now }) => {
  const { course = '', task = '' } = params
  const asked = await requestSignOff(db, person, { course, task }, now)
  // Who has passed already sees that on the task's page.
  if (!asked.ok && asked.reason !== 'passed') return plainPage(404, locale)
  return seeOther(`/${locale}/courses/${course}/tasks/${task}`)
})
