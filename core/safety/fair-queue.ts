/** `busy`: the queue was full, or the turn did not come in time. The work was not begun. */
export type Turn<T> = { ok: true; value: T } | { ok: false; reason: 'busy' }

export type QueueSize = {
  /** Pieces of work at the same time. */
  atOnce: number
  /** Pieces that may wait. */
  waiting: number
  /** The longest wait for a turn, in milliseconds. */
  patienceMs: number
}

type Waiting = { start: () => void; refuse: () => void }

/**
 * Lets costly work through a few at a time. Turns go round between keys, so whoever sends a thousand waits for
 * themselves; when there is no room left, the newest of the key with the most gives way to a key that has fewer. Work `ahead` of
 * the others has room of its own.
 */
export function fairQueue({ atOnce, waiting, patienceMs }: QueueSize) {
  const lanes = { ahead: new Map<string, Waiting[]>(), common: new Map<string, Waiting[]>() }
  const sizes = { ahead: 0, common: 0 }
  let running = 0

  function next(): void {
    const lane = sizes.ahead > 0 ? 'ahead' : 'common'
    const [first] = lanes[lane]
    if (running >= atOnce || !first) return
    const [key, line] = first
    const turn = line.shift()
    sizes[lane]--
    // The key goes to the end of the round.
    lanes[lane].delete(key)
    if (line.length > 0) lanes[lane].set(key, line)
    running++
    turn?.start()
  }

  function leave(lane: 'ahead' | 'common', key: string, turn: Waiting): void {
    const line = lanes[lane].get(key) ?? []
    const place = line.indexOf(turn)
    if (place < 0) return
    line.splice(place, 1)
    sizes[lane]--
    if (line.length === 0) lanes[lane].delete(key)
  }

  /** Makes room for one more of `key`, if somebody waits more often. */
  function makeRoom(lane: 'ahead' | 'common', key: string): boolean {
    if (sizes[lane] < waiting) return true
    let most: [string, Waiting[]] = ['', []]
    for (const entry of lanes[lane]) if (entry[1].length > most[1].length) most = entry
    if (most[1].length <= (lanes[lane].get(key)?.length ?? 0) + 1) return false
    most[1].at(-1)?.refuse()
    return true
  }

  return {
    isBusy: () => running >= atOnce,
    /** Does the work when its turn comes. Whatever the work throws is thrown here. */
    async enter<T>(key: string, work: () => Promise<T>, { ahead = false } = {}): Promise<Turn<T>> {
      const lane = ahead ? 'ahead' : 'common'
      const isMine = await new Promise<boolean>((settle) => {
        if (running < atOnce) {
          running++
          settle(true)
          return
        }
        if (!makeRoom(lane, key)) {
          settle(false)
          return
        }
        const turn: Waiting = {
          start: () => {
            clearTimeout(timer)
            settle(true)
          },
          refuse: () => {
            clearTimeout(timer)
            leave(lane, key, turn)
            settle(false)
          },
        }
        const timer = setTimeout(() => turn.refuse(), patienceMs)
        lanes[lane].set(key, [...(lanes[lane].get(key) ?? []), turn])
        sizes[lane]++
      })
      if (!isMine) return { ok: false, reason: 'busy' }
      try {
        return { ok: true, value: await work() }
      } finally {
        running--
        next()
      }
    },
  }
}
