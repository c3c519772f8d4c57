import type { Database } from '@/db/client'
import { workWishes } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import type { WorkWishes } from '../wishes'

/** Keeps what the learner told of work, in place of what was told before. */
export async function saveWishes(db: Database, learner: Actor, wishes: WorkWishes): Promise<void> {
  const { place, canMove, papers, needsLodging } = wishes
  const told = { place, canMove, papers, needsLodging }
  await withinOrganisation(db, learner.organisationId, (tx) =>
    tx
      .insert(workWishes)
      .values({ learnerId: learner.id, organisationId: learner.organisationId, ...told })
      .onConflictDoUpdate({ target: workWishes.learnerId, set: told }),
  )
}
