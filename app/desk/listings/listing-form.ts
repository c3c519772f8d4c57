import { z } from 'zod'
import { several } from '@/app/_page/form'
import { writtenLine } from '@/core/burmese/written-line'
import { wholeNumber } from '@/core/burmese/whole-number'
import { WrittenDay } from '@/core/burmese/written-day'
import { CURRENCIES, WAGE_PERIODS } from '@/core/jobs/listings'
import type { ListingInput } from '@/core/jobs/listing-input'
import type { TypedListing } from '@/core/jobs/server/take-back-conversion'
import { findPaper } from '@/core/places/papers'
import { findPlace } from '@/core/places/places'
import { LEVELS, type Level } from '@/core/skills/levels'
import { findOccupation, findSkill } from '@/core/skills/vocabulary'

/** The fields that a coordinator writes freely. */
export const WRITTEN = ['titleMy', 'titleEn', 'summaryMy', 'summaryEn', 'hoursMy', 'hoursEn', 'safetyMy', 'safetyEn'] as const

/** How many rows of skills the form offers. */
export const SKILL_ROWS = [1, 2, 3, 4, 5, 6] as const

function known(find: (id: string) => unknown) {
  return z.string().refine((id) => find(id) !== undefined, 'choose')
}

type Row = (typeof SKILL_ROWS)[number]

const SkillField = z
  .string()
  .refine((id) => id === '' || findSkill(id) !== undefined, 'choose')
  .default('')
const LevelField = z.enum(LEVELS.map(String)).default('1')
const MustField = z.enum(['must', 'nice']).default('must')

const skillFields = Object.fromEntries(
  SKILL_ROWS.flatMap((row) => [
    [`skill${row}`, SkillField],
    [`level${row}`, LevelField],
    [`must${row}`, MustField],
  ]),
) as Record<`skill${Row}`, typeof SkillField> & Record<`level${Row}`, typeof LevelField> & Record<`must${Row}`, typeof MustField>

const Fields = z.object({
  id: z.uuid().optional(),
  employer: z.uuid('choose'),
  occupation: known(findOccupation),
  titleMy: writtenLine(120),
  titleEn: writtenLine(120),
  summaryMy: writtenLine(600),
  summaryEn: writtenLine(600),
  place: known(findPlace),
  papers: several(known(findPaper)).refine((papers) => papers.length > 0, 'choose'),
  amount: wholeNumber(1, 10_000_000),
  period: z.enum(WAGE_PERIODS),
  currency: z.enum(CURRENCIES),
  hoursMy: writtenLine(200),
  hoursEn: writtenLine(200),
  given: several(z.enum(['lodging', 'transport'])),
  safetyMy: writtenLine(400),
  safetyEn: writtenLine(400),
  openings: wholeNumber(1, 1000),
  startsOn: WrittenDay,
  closesOn: WrittenDay,
  ...skillFields,
})

/** The form of a new listing: flat fields as they are typed, turned into what the use case takes. */
export const ListingForm = Fields.transform((fields): ListingInput => {
  const both = (my: string, en: string) => ({ my, en })
  return {
    id: fields.id,
    employerId: fields.employer,
    occupation: fields.occupation,
    title: both(fields.titleMy, fields.titleEn),
    summary: both(fields.summaryMy, fields.summaryEn),
    place: fields.place,
    papers: fields.papers,
    wage: { amount: fields.amount, period: fields.period, currency: fields.currency },
    hours: both(fields.hoursMy, fields.hoursEn),
    lodging: fields.given.includes('lodging'),
    transport: fields.given.includes('transport'),
    safety: both(fields.safetyMy, fields.safetyEn),
    openings: fields.openings,
    startsOn: fields.startsOn,
    closesOn: fields.closesOn,
    skills: skillsOf(fields),
  }
})

/** Zawgyi is at most about as long as the text that it becomes. */
const Typed = z.string().max(1500).optional()

/** What stands in the form that takes a conversion back: the written fields as they were typed. */
export const TypedListingForm = z
  .object(Object.fromEntries(WRITTEN.map((field) => [field, Typed])) as Record<(typeof WRITTEN)[number], typeof Typed>)
  .transform((fields): TypedListing => {
    const both = (my: string | undefined, en: string | undefined) => ({ ...(my && { my }), ...(en && { en }) })
    return {
      title: both(fields.titleMy, fields.titleEn),
      summary: both(fields.summaryMy, fields.summaryEn),
      hours: both(fields.hoursMy, fields.hoursEn),
      safety: both(fields.safetyMy, fields.safetyEn),
    }
  })

function skillsOf(fields: z.infer<typeof Fields>): ListingInput['skills'] {
  return SKILL_ROWS.map((row) => ({
    skill: fields[`skill${row}`],
    level: Number(fields[`level${row}`]) as Level,
    must: fields[`must${row}`] === 'must',
  })).filter(({ skill }) => skill !== '')
}
