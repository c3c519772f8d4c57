import { isStaff, type Role } from './roles'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const LEARNER = { idle: 15 * MINUTE, whole: 12 * HOUR }
const STAFF = { idle: 10 * MINUTE, whole: 8 * HOUR }

/** No session lives longer, whoever it belongs to. */
export const LONGEST_SESSION = LEARNER.whole

export type SessionTimes = { startedAt: Date; usedAt: Date; endsAt: Date }

export function sessionEnd(startedAt: Date, roles: readonly Role[]): Date {
  return new Date(startedAt.getTime() + limitsFor(roles).whole)
}

/** True when a session lies idle too long or has lived its time, by the roles that its person has now. */
export function isSessionOver(session: SessionTimes, roles: readonly Role[], now: Date): boolean {
  const { idle } = limitsFor(roles)
  const end = Math.min(session.endsAt.getTime(), sessionEnd(session.startedAt, roles).getTime())
  return now.getTime() >= end || now.getTime() - session.usedAt.getTime() >= idle
}

/** The use of a session is written down once a minute at most. */
export function isTouchDue(session: SessionTimes, now: Date): boolean {
  return now.getTime() - session.usedAt.getTime() >= MINUTE
}

function limitsFor(roles: readonly Role[]) {
  return isStaff(roles) ? STAFF : LEARNER
}
