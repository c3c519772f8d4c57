import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { withdrawSkill } from '@/core/progress/server/withdraw-skill'

export const GET = memberRoute(['learner'], async ({ locale }) => seeOther(`/${locale}/learning/skills`))

export const POST = memberRoute(['learner'], async ({ request, locale, words, db, person }) => {
  const read = await readForm(request, z.object({ skill: z.string().min(1).max(60) }), words)
  if (!read.ok) return plainPage(404, locale)
  await withdrawSkill(db, person, read.data.skill)
  return seeOther(`/${locale}/learning/skills`)
})
