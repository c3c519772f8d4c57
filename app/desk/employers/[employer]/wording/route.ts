import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { takeBackEmployer } from '@/core/jobs/server/take-back-conversion'

const TypedName = z.object({ nameMy: z.string().max(200).optional(), nameEn: z.string().max(200).optional() })

export const GET = memberRoute(['coordinator'], async ({ params }) => seeOther(`/desk/employers/${params['employer']}`))

/** The name goes back to how it was typed. */
export const POST = memberRoute(['coordinator'], async ({ request, params, db, locale, words, person }) => {
  const employer = params['employer'] ?? ''
  const read = await readForm(request, TypedName, words)
  const { nameMy, nameEn } = read.ok ? read.data : {}
  const result = await takeBackEmployer(db, person, employer, { ...(nameMy && { my: nameMy }), ...(nameEn && { en: nameEn }) })
  return result.ok ? seeOther(`/desk/employers/${employer}`) : plainPage(404, locale)
})
