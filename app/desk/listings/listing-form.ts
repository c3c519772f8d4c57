import { z } from 'zod'
import { several } from '@/app/_page/form'
import { wholeNumber } from '@/core/burmese/whole-number'
import { DaySchema } from '@/core/installation/day-schema'
import { CURRENCIES, WAGE_PERIODS } from '@/core/jobs/listings'
import type { ListingInput } from '@/core/jobs/listing-input'
import { findPaper } from '@/core/places/papers'
import { findPlace } from '@/core/places/places'
import { LEVELS, type Level } from '@/core/skills/levels'
import { findOccupation, findSkill } from '@/core/skills/vocabulary'

/** How many rows of skills the form offers. */
export const SKILL_ROWS = [1, 2, 3, 4, 5, 6] as const

function line(max: number) {
  return z.string().trim().min(1).max(max)
}

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
  titleMy: line(120),
  titleEn: line(120),
  summaryMy: line(600),
  summaryEn: line(600),
  place: known(findPlace),
  papers: several(known(findPaper)).refine((papers) => papers.length > 0, 'choose'),
  amount: wholeNumber(1, 10_000_000),
  period: z.enum(WAGE_PERIODS),
  currency: z.enum(CURRENCIES),
  hoursMy: line(200),
  hoursEn: line(200),
  given: several(z.enum(['lodging', 'transport'])),
  safetyMy: line(400),
  safetyEn: line(400),
  openings: wholeNumber(1, 1000),
  startsOn: DaySchema,
  closesOn: DaySchema,
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

function skillsOf(fields: z.infer<typeof Fields>): ListingInput['skills'] {
  return SKILL_ROWS.map((row) => ({
    skill: fields[`skill${row}`],
    level: Number(fields[`level${row}`]) as Level,
    must: fields[`must${row}`] === 'must',
  })).filter(({ skill }) => skill !== '')
}
