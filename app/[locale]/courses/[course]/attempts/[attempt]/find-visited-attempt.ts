import type { Visitor } from '@/app/_page/routes'
import { type AttemptView, findAttempt } from '@/core/progress/server/find-attempt'

/** The attempt that the address names, if it is the visitor's own. */
export function findVisitedAttempt({ params, db, person }: Visitor): Promise<AttemptView | undefined> {
  return findAttempt(db, person, params['course'] ?? '', params['attempt'] ?? '')
}
