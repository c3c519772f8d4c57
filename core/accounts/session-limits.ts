import { startOfDay } from '@/core/installation/days'
import { isFreshlyProven } from './fresh-proof'
import { isStaff, type Role } from './roles'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const LEARNER = { idle: 15 * MINUTE, whole: 12 * HOUR }
const STAFF = { idle: 10 * MINUTE, whole: 8 * HOUR }

/**
 * Of a learner who says that the phone is their own. Typing six words in Burmese on a cheap phone on 2G every quarter of
 * an hour drives people to keep the paper beside the phone, or to stay away; so their own phone stays signed in over a
 * week with its days of work, and asks once a month whether the words are still known. What it costs: whoever unlocks
 * that phone is in. The learner alone can weigh that, so the shorter limits hold unless they say otherwise.
 */
const OWN_PHONE = { idle: 7 * DAY, whole: 30 * DAY }

/** The limits as the sign-in page tells them. */
export const TOLD_LIMITS = { idleMinutes: LEARNER.idle / MINUTE, ownIdleDays: OWN_PHONE.idle / DAY, ownDays: OWN_PHONE.whole / DAY }

/** How long the row of a session that is over still says whose it was, so that what they send meanwhile can wait for them. */
export const LAPSED_MS = 24 * HOUR

export type SessionTimes = { startedAt: Date; usedAt: Date; endsAt: Date; isOwnPhone: boolean }

/**
 * A learner's phone may be taken a minute after signing in, by somebody who must not change the six words or carry
 * everything away: for that a learner types the words again. Staff have shown two things.
 */
const NEVER = new Date(0)

/** What is written down of a session that begins now. On a phone of one's own it may last: never for staff, whatever was chosen. */
export function beginTimes(now: Date, roles: readonly Role[], saysOwnPhone: boolean): SessionTimes & { provenAt: Date } {
  const isOwnPhone = saysOwnPhone && !isStaff(roles)
  // A row that stays for weeks tells days and no times of day.
  const startedAt = isOwnPhone ? startOfDay(now) : now
  return { startedAt, usedAt: startedAt, endsAt: sessionEnd(startedAt, roles, isOwnPhone), provenAt: isStaff(roles) ? now : NEVER, isOwnPhone }
}

/** How long a browser may keep the cookie of such a session: a day longer than it lives, so that a form that comes late finds its person. */
export function cookieLife(isOwnPhone: boolean): number {
  return (isOwnPhone ? OWN_PHONE : LEARNER).whole + LAPSED_MS
}

/** The moment at which a session is over, by the roles that its person has now: idle too long, or its time lived. */
export function overAt(session: SessionTimes, roles: readonly Role[]): Date {
  const { startedAt, usedAt, endsAt, isOwnPhone } = session
  const idleEnd = usedAt.getTime() + limitsFor(roles, isOwnPhone).idle
  return new Date(Math.min(endsAt.getTime(), sessionEnd(startedAt, roles, isOwnPhone).getTime(), idleEnd))
}

/** What is to be written down because a session is used now: once a minute at most, and where it lasts once a day. Undefined: nothing. */
export function touchOf(
  session: SessionTimes & { provenAt: Date },
  roles: readonly Role[],
  now: Date,
): { usedAt: Date; provenAt?: Date } | undefined {
  if (limitsFor(roles, session.isOwnPhone) !== OWN_PHONE) return now.getTime() - session.usedAt.getTime() >= MINUTE ? { usedAt: now } : undefined
  const today = startOfDay(now)
  // The time of day of a proof counts for minutes; after its day it only tells when somebody was here.
  if (today <= session.usedAt) return undefined
  return isFreshlyProven(session, now) ? { usedAt: today } : { usedAt: today, provenAt: startOfDay(session.provenAt) }
}

function sessionEnd(startedAt: Date, roles: readonly Role[], isOwnPhone: boolean): Date {
  return new Date(startedAt.getTime() + limitsFor(roles, isOwnPhone).whole)
}

function limitsFor(roles: readonly Role[], isOwnPhone: boolean) {
  if (isStaff(roles)) return STAFF
  return isOwnPhone ? OWN_PHONE : LEARNER
}
