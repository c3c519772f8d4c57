/**
 * Does the same for one after the other, and adds the counts up. One that fails keeps no other from it: what went wrong is
 * thrown at the end, all of it together.
 */
export async function seeToEach<T>(all: readonly T[], work: (one: T) => Promise<number>): Promise<number> {
  const faults: unknown[] = []
  let count = 0
  for (const one of all) {
    try {
      count += await work(one)
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${all.length} could not be seen to`, { cause: faults[0] })
  return count
}
