import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { createEmployer } from '@/core/jobs/server/create-employer'
import { findPlace } from '@/core/places/places'
import { employersResponse } from './employers-response'

const EmployerForm = z.object({
  nameMy: z.string().trim().min(1).max(80),
  nameEn: z.string().trim().min(1).max(80),
  place: z.string().refine((id) => findPlace(id) !== undefined, 'choose'),
})

export const GET = memberRoute(['coordinator'], (visitor) => employersResponse(visitor))

export const POST = memberRoute(['coordinator'], async (visitor) => {
  const { request, db, locale, words, person } = visitor
  const read = await readForm(request, EmployerForm, words)
  if (!read.ok) return employersResponse(visitor, read.form)
  const { nameMy, nameEn, place } = read.data
  const result = await createEmployer(db, person, { name: { my: nameMy, en: nameEn }, place })
  if (result.ok) return seeOther(`/desk/employers/${result.id}`)
  if (result.reason === 'not-found') return plainPage(404, locale)
  return employersResponse(visitor, { errors: { nameEn: words.desks.desk.employers['name-taken'] }, values: read.values })
})
