/** How many tries somebody has, and how fast they grow again: one every `refillMs` milliseconds, up to `tries`. */
export type Budget = { tries: number; refillMs: number }

type Spent = { tries: number; at: number }

const MOST_KEYS = 50_000

/**
 * Counts tries by key, in memory only. A try is taken before the work and given back when it was right, so that a
 * thousand tries at once are a thousand. It never grows longer than the refill: nobody is kept out for good.
 */
export function tryBudget({ tries, refillMs }: Budget) {
  const spent = new Map<string, Spent>()

  /** Tries that are spent and did not grow again yet: a fraction while one grows. */
  function spentBy(key: string, now: number): number {
    const entry = spent.get(key)
    return entry ? Math.max(0, entry.tries - (now - entry.at) / refillMs) : 0
  }

  function write(key: string, count: number, now: number): void {
    // The newest stands last, so that the oldest leave first when a flood of keys fills the room.
    spent.delete(key)
    if (count > 0) spent.set(key, { tries: count, at: now })
    const [oldest] = spent.keys()
    if (spent.size > MOST_KEYS && oldest !== undefined) spent.delete(oldest)
  }

  return {
    /** Milliseconds until this key has a try; 0 when it has one now. */
    wait(key: string, now: Date): number {
      return Math.max(0, Math.ceil((spentBy(key, now.getTime()) - (tries - 1)) * refillMs))
    },
    take(key: string, now: Date): void {
      write(key, spentBy(key, now.getTime()) + 1, now.getTime())
    },
    giveBack(key: string, now: Date): void {
      write(key, spentBy(key, now.getTime()) - 1, now.getTime())
    },
  }
}
