import { randomInt } from 'node:crypto'

const STEPS = 2 ** 47

/** Numbers in [0, 1) that nobody can foretell: who could would know which items come. */
export function serverRandom(): number {
  return randomInt(STEPS) / STEPS
}
