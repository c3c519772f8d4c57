/** An answer as it goes over the wire. */
type Answer = { status: number; headers: Record<string, string>; body: Buffer }

const MAX_BYTES = 64 * 1024 * 1024

/**
 * Public answers in memory, for as long as their `max-age` says: a newly published course shows within a minute on
 * every instance without any message between them. The oldest leave first when the room is used up.
 */
export function keptAnswers(clock: () => number = Date.now) {
  const answers = new Map<string, { answer: Answer; until: number }>()
  let bytes = 0

  function drop(key: string) {
    bytes -= answers.get(key)?.answer.body.length ?? 0
    answers.delete(key)
  }

  return {
    /** `form`: how it is packed and, of a page, in which of its two forms. */
    find(path: string, form: string): Answer | undefined {
      const entry = answers.get(`${form} ${path}`)
      return entry && entry.until > clock() ? entry.answer : undefined
    },
    /** The last answer, however old: a lesson can be read on while the database is away. */
    findStale(path: string, form: string): Answer | undefined {
      return answers.get(`${form} ${path}`)?.answer
    },
    keep(path: string, form: string, answer: Answer): void {
      const seconds = Number(/max-age=(\d+)/.exec(answer.headers['cache-control'] ?? '')?.[1] ?? 0)
      const key = `${form} ${path}`
      drop(key)
      answers.set(key, { answer, until: clock() + seconds * 1000 })
      bytes += answer.body.length
      for (const oldest of answers.keys()) {
        if (bytes <= MAX_BYTES) break
        drop(oldest)
      }
    },
  }
}
