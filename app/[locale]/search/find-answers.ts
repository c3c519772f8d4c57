import type { Visit } from '@/app/_page/routes'
import type { Person } from '@/core/accounts/person'
import { listCourses } from '@/core/courses/server/find-courses'
import { searchListings } from '@/core/jobs/server/search-listings'
import { searchPublic } from '@/core/search/server/search-public'
import { presentEntries, presentListing } from './present-answers'
import type { Found } from './search-page'

/** As many of a kind as fit on a phone without searching in the search. */
const MOST_OF_A_KIND = 5
const MOST_NEAR = 3

/** Courses, lessons and skills for anyone; openings besides for a learner who is signed in, of their organisation alone. */
export async function findAnswers({ db, locale, now }: Visit, person: Person | null, typed: string): Promise<Found> {
  const [{ query, answers, near }, courses] = await Promise.all([searchPublic(db, typed), listCourses(db)])
  const listings = person ? await searchListings(db, person, query, now) : []
  const known = { locale, courses, asked: [...query.terms, ...query.near, ...query.unknown] }
  const openings = listings.slice(0, MOST_OF_A_KIND).map((one) => presentListing(one, known))
  const found = presentEntries(answers, known)
  const ofKind = (kind: string) => found.filter((one) => one.kind === kind).slice(0, MOST_OF_A_KIND)
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  return {
    answers: [...kinds.flatMap(ofKind), ...openings],
    near: presentEntries(near.slice(0, MOST_NEAR), known),
    isSimilar: query.near.length > 0,
  }
}
