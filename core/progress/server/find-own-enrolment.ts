import { and, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import type { Database } from '@/db/client'
import { enrolments } from '@/db/schema'

export type Enrolment = typeof enrolments.$inferSelect

/** The learner's own enrolment in a course. `lock` holds it against the learner's other requests until the transaction ends. */
export async function findOwnEnrolment(tx: Database, learner: Person, course: string, { lock = false } = {}): Promise<Enrolment | undefined> {
  const query = tx
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.learnerId, learner.id), eq(enrolments.course, course)))
  const [row] = await (lock ? query.for('update') : query)
  return row
}
