/** Below this a count would point at people. */
const FEWEST_SHOWN = 10
const STEP = 5

/** A number of people as a report may show it, so that nobody stands out: in steps of five, never more than there are, and null below 10. */
export function coarseCount(people: number): number | null {
  return people < FEWEST_SHOWN ? null : people - (people % STEP)
}
