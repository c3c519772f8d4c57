import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { conversionsIn, writtenLine } from '@/core/burmese/written-line'
import { createEmployer } from '@/core/jobs/server/create-employer'
import { findPlace } from '@/core/places/places'
import { ConvertedPage } from '../converted-page'
import { employersResponse } from './employers-response'

const EmployerForm = z.object({
  nameMy: writtenLine(80),
  nameEn: writtenLine(80),
  place: z.string().refine((id) => findPlace(id) !== undefined, 'choose'),
})

export const GET = memberRoute(['coordinator'], (visitor) => employersResponse(visitor))

export const POST = memberRoute(['coordinator'], async (visitor) => {
  const { request, db, locale, words, person } = visitor
  const read = await readForm(request, EmployerForm, words)
  if (!read.ok) return employersResponse(visitor, read.form)
  const { nameMy, nameEn, place } = read.data
  const result = await createEmployer(db, person, { name: { my: nameMy, en: nameEn }, place })
  if (result.ok) {
    const saved = `/desk/employers/${result.id}`
    const conversions = conversionsIn(read.values, ['nameMy', 'nameEn'])
    if (conversions.length === 0) return seeOther(saved)
    const { nameMy: my, nameEn: en } = words.desks.desk.employers
    const labels = { nameMy: my, nameEn: en }
    return htmlResponse(<ConvertedPage desk={{ locale, words, person }} part="employers" saved={saved} conversions={conversions} labels={labels} />)
  }
  if (result.reason === 'not-found') return plainPage(404, locale)
  return employersResponse(visitor, { errors: { nameEn: words.desks.desk.employers['name-taken'] }, values: read.values })
})
