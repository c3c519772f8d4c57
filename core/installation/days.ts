/** A calendar day in UTC as `YYYY-MM-DD`. Learner rows carry days, never seconds: an exact time identifies people. */
export type Day = string

const DAY_MS = 86_400_000

export function dayOf(now: Date): Day {
  return now.toISOString().slice(0, 10)
}

/** `count` days after `day`; a negative count goes back. */
export function addDays(day: Day, count: number): Day {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS))
}

/** The first moment of the day of `moment`. */
export function startOfDay(moment: Date): Date {
  return new Date(`${dayOf(moment)}T00:00:00Z`)
}
