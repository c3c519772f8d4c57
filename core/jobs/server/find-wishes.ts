import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import type { WorkWishes } from '../wishes'
import { loadWishes } from './load-learner-facts'

/** What this learner told of work. */
export async function findWishes(db: Database, learner: Actor): Promise<WorkWishes> {
  return withinOrganisation(db, learner.organisationId, (tx) => loadWishes(tx, learner.id))
}
