import { isStaff, type Role } from './roles'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const LEARNER = { idle: 15 * MINUTE, whole: 12 * HOUR }
const STAFF = { idle: 10 * MINUTE, whole: 8 * HOUR }

/** No session lives longer, whoever it belongs to. */
export const LONGEST_SESSION = LEARNER.whole

/** How long the row of a session that is over still says whose it was, so that what they send meanwhile can wait for them. */
export const LAPSED_MS = 24 * HOUR

export type SessionTimes = { startedAt: Date; usedAt: Date; endsAt: Date }

export function sessionEnd(startedAt: Date, roles: readonly Role[]): Date {
  return new Date(startedAt.getTime() + limitsFor(roles).whole)
}

/** The moment at which a session is over, by the roles that its person has now: idle too long, or its time lived. */
export function overAt(session: SessionTimes, roles: readonly Role[]): Date {
  const idleEnd = session.usedAt.getTime() + limitsFor(roles).idle
  return new Date(Math.min(session.endsAt.getTime(), sessionEnd(session.startedAt, roles).getTime(), idleEnd))
}

/** The use of a session is written down once a minute at most. */
export function isTouchDue(session: SessionTimes, now: Date): boolean {
  return now.getTime() - session.usedAt.getTime() >= MINUTE
}

function limitsFor(roles: readonly Role[]) {
  return isStaff(roles) ? STAFF : LEARNER
}
