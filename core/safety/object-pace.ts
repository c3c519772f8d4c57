import type { Role } from '@/core/accounts/roles'

const HOUR = 3_600_000
const SECOND = 1000

/** Different learners, listings, introductions and the like that somebody of this role opens in an hour without being slowed. */
export const OBJECTS_AN_HOUR: Record<Role, number> = { learner: 120, trainer: 120, coordinator: 200, administrator: 80 }

/** Beyond those, each next one takes its time: so long between two, doubled with every so many more. */
const FIRST_PAUSE = 2 * SECOND
const LONGEST_PAUSE = 30 * SECOND
const DOUBLED_EVERY = 50

/** A page that would have to wait longer is refused for now instead: no browser waits so long. */
const LONGEST_HOLD = 10 * SECOND

const MOST_ACCOUNTS = 5000

/** `hold` the page for so many milliseconds (0 mostly); refuse it for so many seconds; or have the person prove again who they are. */
export type Opening = { kind: 'hold'; ms: number } | { kind: 'slow-down'; seconds: number } | { kind: 'prove-again' }

type Account = {
  /** When each object was first opened, within the last hour. */
  opened: Map<string, number>
  nextAt: number
  /** Slowed openings of each session: a new session is a new proof. */
  slowed: Map<string, number>
}

/**
 * Sees how many different things an account opens, in memory only. Who reads their own work never notices it; who
 * copies everything becomes slow, and has to sign in again each time they have opened twice what their role needs.
 */
export function objectPace() {
  const accounts = new Map<string, Account>()

  function accountOf(id: string, now: number): Account {
    const account = accounts.get(id) ?? { opened: new Map(), nextAt: 0, slowed: new Map() }
    accounts.delete(id)
    accounts.set(id, account)
    const [oldest] = accounts.keys()
    if (accounts.size > MOST_ACCOUNTS && oldest !== undefined) accounts.delete(oldest)
    for (const [object, at] of account.opened) {
      if (now - at < HOUR) break
      account.opened.delete(object)
    }
    if (account.opened.size === 0) account.slowed.clear()
    return account
  }

  return function open(person: { id: string; sessionId: string; roles: readonly Role[] }, object: string, at: Date): Opening {
    const now = at.getTime()
    const account = accountOf(person.id, now)
    if (account.opened.has(object)) return { kind: 'hold', ms: 0 }
    const free = Math.max(0, ...person.roles.map((role) => OBJECTS_AN_HOUR[role]))
    const excess = account.opened.size - free
    if (excess < 0) {
      account.opened.set(object, now)
      return { kind: 'hold', ms: 0 }
    }
    const slowed = account.slowed.get(person.sessionId) ?? 0
    if (slowed >= free) return { kind: 'prove-again' }
    const wait = Math.max(0, account.nextAt - now)
    if (wait > LONGEST_HOLD) return { kind: 'slow-down', seconds: Math.ceil(wait / SECOND) }
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.floor(excess / DOUBLED_EVERY))
    account.nextAt = now + wait + pause
    account.slowed.set(person.sessionId, slowed + 1)
    account.opened.set(object, now)
    return { kind: 'hold', ms: wait }
  }
}
