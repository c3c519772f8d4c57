import { listHeldPapers } from '@/core/places/papers'
import { listPlaces } from '@/core/places/places'
import { z } from 'zod'
import type { WorkWishes } from './wishes'

/** The answer 'none of these', which differs from no answer. */
export const NONE_OF_THESE = 'none'

const Place = z.enum(['', ...listPlaces().map((place) => place.id)])
const Papers = z.array(z.enum([NONE_OF_THESE, ...listHeldPapers().map((paper) => paper.id)])).max(20)
const YesNo = z.enum(['', 'yes', 'no'])

/** Four answers as a form sends them, each of which may be missing or empty: not told. */
export const WishesInput: z.ZodType<WorkWishes> = z
  .object({
    place: Place.default(''),
    canMove: YesNo.default(''),
    papers: z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), Papers),
    needsLodging: YesNo.default(''),
  })
  .transform(({ place, canMove, papers, needsLodging }) => {
    const held = papers.filter((paper) => paper !== NONE_OF_THESE)
    return {
      place: place || null,
      canMove: canMove === '' ? null : canMove === 'yes',
      papers: papers.length === 0 ? null : held,
      needsLodging: needsLodging === '' ? null : needsLodging === 'yes',
    }
  })
