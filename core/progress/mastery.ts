/** A lesson's practice is mastered when this many of the last so many answers were right: luck and one slip decide nothing. */
const RIGHT = 4
const OF_LAST = 5

/** `answers`: whether each answer to a lesson's items was right, in the order they were given. */
export function isMastered(answers: readonly boolean[]): boolean {
  const last = answers.slice(-OF_LAST)
  return last.length === OF_LAST && last.filter(Boolean).length >= RIGHT
}
