import { expect, it } from 'vitest'
import { objectPace, OBJECTS_AN_HOUR } from '@/core/safety/object-pace'
import type { Role } from '@/core/accounts/roles'

const START = new Date('2026-11-20T09:00:00Z')
const HOUR = 3_600_000
const at = (ms: number) => new Date(START.getTime() + ms)
const somebody = (role: Role, sessionId = 'first') => ({ id: `a ${role}`, roles: [role], sessionId })

/** Opens one new object after another for `hours` as fast as it is let, with a new session whenever one is asked for. */
function copyEverything(role: Role, hours: number): { opened: number; proofs: number } {
  const open = objectPace()
  let [opened, proofs] = [0, 0]
  for (let ms = 0; ms < hours * HOUR;) {
    const step = open(somebody(role, `session ${proofs}`), `object ${opened}`, at(ms))
    if (step.kind === 'hold') {
      opened++
      // A page takes its time too.
      ms += step.ms + 20
    } else if (step.kind === 'slow-down') ms += step.seconds * 1000
    else proofs++
  }
  return { opened, proofs }
}

it.each(['learner', 'trainer', 'coordinator', 'administrator'] as const)('a %s works through an ordinary hour without noticing anything', (role) => {
  const open = objectPace()
  for (let object = 0; object < OBJECTS_AN_HOUR[role]; object++) {
    expect(open(somebody(role), `object ${object}`, at(object * 1000))).toEqual({ kind: 'hold', ms: 0 })
  }
})

it('opening the same things again and again is work, not copying', () => {
  const open = objectPace()
  for (let time = 0; time < 5000; time++) expect(open(somebody('trainer'), `object ${time % 100}`, at(time * 500))).toEqual({ kind: 'hold', ms: 0 })
})

it.each([
  ['learner', 460],
  ['coordinator', 610],
] as const)('a %s who copies everything gets fewer than %i objects in an hour, and has to prove who they are', (role, most) => {
  const { opened, proofs } = copyEverything(role, 1)
  expect(opened).toBeLessThan(most)
  expect(opened).toBeGreaterThan(OBJECTS_AN_HOUR[role])
  expect(proofs).toBeGreaterThan(0)
})

it('who was slowed opens the next page within half a minute, and an hour later works as ever', () => {
  const open = objectPace()
  const free = OBJECTS_AN_HOUR.trainer
  for (let object = 0; object < free + 30; object++) open(somebody('trainer'), `object ${object}`, START)
  const step = open(somebody('trainer'), 'one more', START)
  expect(step.kind === 'slow-down' && step.seconds <= 30).toBe(true)
  expect(open(somebody('trainer'), 'one more', at(HOUR))).toEqual({ kind: 'hold', ms: 0 })
})

it('a new session is a new proof, and the account stays slow', () => {
  const open = objectPace()
  const free = OBJECTS_AN_HOUR.administrator
  let [ms, object] = [0, 0]
  for (let step = open(somebody('administrator'), 'object', at(ms)); step.kind !== 'prove-again'; ms += 30_000 / 4) {
    step = open(somebody('administrator'), `object ${object++}`, at(ms))
    if (object > 5 * free) break
  }
  expect(open(somebody('administrator'), 'one more', at(ms))).toEqual({ kind: 'prove-again' })
  const again = [1, 2, 3].map((number) => open(somebody('administrator', 'second'), `more ${number}`, at(ms)))
  expect(again.some((step) => step.kind === 'prove-again')).toBe(false)
  expect(again.some((step) => step.kind === 'slow-down' || (step.kind === 'hold' && step.ms > 0))).toBe(true)
})

it('one account does not slow down another', () => {
  const open = objectPace()
  for (let object = 0; object < 1000; object++) open(somebody('learner'), `object ${object}`, START)
  expect(open({ ...somebody('learner'), id: 'somebody else' }, 'object', START)).toEqual({ kind: 'hold', ms: 0 })
})
