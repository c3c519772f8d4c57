import { z } from 'zod'
import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute, type Visitor } from '@/app/_page/routes'
import { listOwnSkills } from '@/core/progress/server/list-own-skills'
import { reportSkill } from '@/core/progress/server/report-skill'
import { LEVELS } from '@/core/skills/levels'
import { skillGroups, SkillsPage } from './skills-page'

const ReportInput = z.object({
  group: z.string().max(60),
  skill: z.string('choose').max(60),
  level: z.coerce.number('choose').pipe(z.literal(LEVELS, 'choose')),
})

export const GET = memberRoute(['learner'], (visitor) => answer(visitor, new URL(visitor.request.url).searchParams.get('group')))

export const POST = memberRoute(['learner'], async (visitor) => {
  const { request, locale, words, db, person, now } = visitor
  const read = await readForm(request, ReportInput, words)
  if (!read.ok) return answer(visitor, read.form.values['group']?.[0] ?? null, read.form)
  const reported = await reportSkill(db, person, read.data, now)
  if (!reported.ok) return answer(visitor, read.data.group, { errors: { skill: words.common.errors.choose }, values: read.values })
  return seeOther(`/${locale}/learning/skills`)
})

async function answer({ locale, words, db, person }: Visitor, asked: string | null, form?: FormState): Promise<Response> {
  const group = skillGroups().find((each) => each === asked) ?? null
  const skills = await listOwnSkills(db, person)
  return htmlResponse(<SkillsPage locale={locale} words={words} person={person} skills={skills} group={group} {...(form && { form })} />, {
    status: form ? 400 : 200,
  })
}
