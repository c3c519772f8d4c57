import type { Database } from '@/db/client'
import { partAnswers, type Ranked } from '../found'
import { readQuery } from '../read-query'
import { findEntries, type FoundEntry } from './find-entries'
import { weighQuery, type WeighedQuery } from './weigh-query'

export type PublicAnswers = {
  query: WeighedQuery
  /** The best first, of every kind. */
  answers: Ranked<FoundEntry>[]
  /** What comes near where nothing answers. */
  near: Ranked<FoundEntry>[]
}

/** Courses, lessons and skills for what somebody typed, in either language and encoding. The query is kept nowhere. */
export async function searchPublic(db: Database, typed: string): Promise<PublicAnswers> {
  const query = await weighQuery(db, readQuery(typed))
  return { query, ...partAnswers(await findEntries(db, query)) }
}
