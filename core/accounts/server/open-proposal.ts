import { and, eq, gt, isNull } from 'drizzle-orm'
import { proposals } from '@/db/schema'

/** The condition under which a proposal of the organisation still waits. */
export function isWaiting(organisationId: string, now: Date) {
  return and(eq(proposals.organisationId, organisationId), isNull(proposals.decision), gt(proposals.expiresAt, now))
}
