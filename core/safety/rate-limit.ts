/** How misses of one kind slow down further tries. Times are in milliseconds. */
export type Pace = {
  /** Misses that cost no waiting. */
  free: number
  /** The wait after the first miss beyond those; it doubles with every further one. */
  first: number
  /** No wait is longer: a delay that grows without end would lock people out, and strangers could do that to them. */
  longest: number
  /** Misses are forgotten when none was added for so long. */
  forgetAfter: number
}

type Misses = { count: number; last: number }

const MOST_KEYS = 50_000

/** Counts misses by key, in memory only, and says how long the next try has to wait. */
export function missCounter(pace: Pace) {
  const misses = new Map<string, Misses>()

  function find(key: string, now: number): Misses | undefined {
    const entry = misses.get(key)
    if (entry && now - entry.last >= pace.forgetAfter) misses.delete(key)
    return misses.get(key)
  }

  return {
    /** Milliseconds until the key may try again; 0 when it may now. */
    wait(key: string, now: Date): number {
      const entry = find(key, now.getTime())
      if (!entry || entry.count <= pace.free) return 0
      const delay = Math.min(pace.longest, pace.first * 2 ** (entry.count - pace.free - 1))
      return Math.max(0, entry.last + delay - now.getTime())
    },
    miss(key: string, now: Date): void {
      const entry = find(key, now.getTime())
      // The newest stands last, so that the oldest leave first when a flood of keys fills the room.
      misses.delete(key)
      misses.set(key, { count: (entry?.count ?? 0) + 1, last: now.getTime() })
      const [oldest] = misses.keys()
      if (misses.size > MOST_KEYS && oldest !== undefined) misses.delete(oldest)
    },
    /** A try that was counted as a miss beforehand was none. */
    takeBack(key: string): void {
      const entry = misses.get(key)
      if (entry && entry.count > 1) entry.count--
      else misses.delete(key)
    },
    forget(key: string): void {
      misses.delete(key)
    },
  }
}
