const FEWEST_SHOWN = 10
const ROUNDED_TO = 5

/** A number of people as a report may show it: rounded to 5, and null below 10. */
export function coarseCount(people: number): number | null {
  return people < FEWEST_SHOWN ? null : Math.round(people / ROUNDED_TO) * ROUNDED_TO
}
