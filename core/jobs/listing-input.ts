import { DaySchema } from '@/core/installation/day-schema'
import { TextSchema } from '@/core/installation/text-schema'
import { findPaper } from '@/core/places/papers'
import { findPlace } from '@/core/places/places'
import { LEVELS } from '@/core/skills/levels'
import { findOccupation, findSkill } from '@/core/skills/vocabulary'
import { z } from 'zod'
import { CURRENCIES, WAGE_PERIODS } from './listings'

const RequirementSchema = z.object({ skill: z.string().refine((id) => findSkill(id) !== undefined), level: z.literal(LEVELS), must: z.boolean() })

/** A new listing. `startsOn` and `closesOn` are days; `papers`: any one of them suffices. */
export const ListingInput = z.object({
  /** Made with the form, so that sending it twice makes one listing; without it the database makes one. */
  id: z.uuid().optional(),
  employerId: z.uuid(),
  occupation: z.string().refine((id) => findOccupation(id) !== undefined),
  title: TextSchema,
  summary: TextSchema,
  place: z.string().refine((id) => findPlace(id) !== undefined),
  papers: z.array(z.string().refine((id) => findPaper(id) !== undefined)).min(1),
  wage: z.object({ amount: z.int().min(1).max(10_000_000), period: z.enum(WAGE_PERIODS), currency: z.enum(CURRENCIES) }),
  hours: TextSchema,
  lodging: z.boolean(),
  transport: z.boolean(),
  safety: TextSchema,
  openings: z.int().min(1).max(1000),
  startsOn: DaySchema,
  closesOn: DaySchema,
  skills: z.array(RequirementSchema).max(6),
})

export type ListingInput = z.infer<typeof ListingInput>
