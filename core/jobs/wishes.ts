/** What a learner told of work. null: not told, and then every rule asks instead of guessing. */
export type WorkWishes = {
  place: string | null
  canMove: boolean | null
  /** Ids of papers the learner holds; an empty list means 'none of them'. */
  papers: string[] | null
  needsLodging: boolean | null
}

export const NO_WISHES: WorkWishes = { place: null, canMove: null, papers: null, needsLodging: null }
