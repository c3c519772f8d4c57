import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { BLOCK_REASONS } from '@/core/jobs/employers'
import { blockEmployer } from '@/core/jobs/server/block-employer'
import { employerResponse } from '../employer-response'

const BlockForm = z.object({ reason: z.enum(BLOCK_REASONS) })

export const GET = memberRoute(['coordinator'], async ({ params }) => seeOther(`/desk/employers/${params['employer']}`))

/** The employer is shut out. */
export const POST = memberRoute(['coordinator'], async (visitor) => {
  const { request, params, db, now, locale, words, person } = visitor
  const id = params['employer'] ?? ''
  const read = await readForm(request, BlockForm, words)
  if (!read.ok) return (await employerResponse(visitor, read.form)) ?? plainPage(404, locale)
  const result = await blockEmployer(db, person, id, read.data.reason, now)
  return result.ok ? seeOther(`/desk/employers/${id}`) : plainPage(404, locale)
})
