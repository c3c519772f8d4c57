import { z } from 'zod'
import { type FormState, readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute, type Visitor } from '@/app/_page/routes'
import { Page } from '@/app/_page/page'
import { Converted } from '@/app/_ui/converted/converted'
import { type Conversion, conversionsIn, writtenLine } from '@/core/burmese/written-line'
import { isGuide } from '@/core/courses/course-file'
import { listCourses } from '@/core/courses/server/find-courses'
import { createCohort } from '@/core/progress/server/create-cohort'
import { listCohorts } from '@/core/progress/server/list-cohorts'
import { CohortsPage } from './cohorts-page'

const CohortInput = z.object({ id: z.uuid().optional(), name: writtenLine(40), course: z.string().min(1, 'choose').max(100) })

export const GET = memberRoute(['trainer'], (visitor) => answer(visitor))

export const POST = memberRoute(['trainer'], async (visitor) => {
  const { request, locale, words, db, person, now } = visitor
  const read = await readForm(request, CohortInput, words)
  if (!read.ok) return answer(visitor, read.form)
  const created = await createCohort(db, person, read.data, now)
  if (created.ok) {
    const saved = `/studio/cohorts/${created.cohort}`
    const conversions = conversionsIn(read.values, ['name'])
    return conversions.length === 0 ? seeOther(saved) : tellConverted(visitor, saved, conversions)
  }
  if (created.reason === 'not-found') return plainPage(404, locale)
  return answer(visitor, { errors: { course: words.common.errors.choose }, values: read.values })
})

/** The name was typed in Zawgyi: the trainer sees what became of it, and may take that back. */
function tellConverted({ locale, words, person }: Visitor, saved: string, conversions: Conversion[]): Promise<Response> {
  const { title } = words.desks.desk.converted
  const labels = { name: words.desks.studio.create.name }
  return htmlResponse(
    <Page locale={locale} words={words} title={words.desks.studio.cohorts} path={null} here={saved} person={person} wide>
      <h1>{title}</h1>
      <Converted words={words} conversions={conversions} labels={labels} next={saved} back={`${saved}/wording`} />
    </Page>,
  )
}

async function answer({ locale, words, db, person }: Visitor, form?: FormState): Promise<Response> {
  const cohorts = await listCohorts(db, person)
  const courses = (await listCourses(db)).filter((course) => !isGuide(course.file))
  return htmlResponse(<CohortsPage locale={locale} words={words} person={person} cohorts={cohorts} courses={courses} form={form} />, {
    status: form ? 400 : 200,
  })
}
