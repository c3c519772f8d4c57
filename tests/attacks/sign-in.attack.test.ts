import { expect, it } from 'vitest'
import type { Answer } from './ask'
import { askStage, campNamed } from './stage'

/** Nothing but the typed handle, which the page shows again, and the moment may differ. */
function shapeOf({ status, headers, body }: Answer, handle: string) {
  const { date: _date, ...rest } = headers
  return { status, headers: { ...rest, 'content-length': undefined }, body: body.replaceAll(handle, 'HANDLE') }
}

const WRONG = 'apple bridge candle desert eagle forest'
let address = 0

/** Each from an address of its own: the answers are compared, not how often one may ask. */
function tryToSignIn(handle: string, passphrase: string, locale: 'en' | 'my') {
  return askStage({ path: `/${locale}/sign-in`, form: { handle, passphrase }, headers: { 'x-forwarded-for': `10.9.0.${++address}` } })
}

it.each(['en', 'my'] as const)('who guesses cannot tell an unknown handle from a learner, staff or another organisation (%s)', async (locale) => {
  const unknown = 'quiet-lantern-999'
  const expected = shapeOf(await tryToSignIn(unknown, WRONG, locale), unknown)
  expect(expected.status).toBe(400)
  const { learner, trainer, coordinator } = campNamed('b')
  for (const { handle } of [learner, trainer, coordinator, campNamed('c').learner, campNamed('c').coordinator]) {
    expect(shapeOf(await tryToSignIn(handle, WRONG, locale), handle)).toEqual(expected)
  }
  // A passphrase that can be none at all is answered alike.
  expect(shapeOf(await tryToSignIn(learner.handle, 'x', locale), learner.handle)).toEqual(shapeOf(await tryToSignIn(unknown, 'x', locale), unknown))
})

it('a handle is slowed down alike whether it is known or not', async () => {
  const waits: number[][] = []
  for (const handle of ['hollow-anchor-998', campNamed('d').trainer.handle]) {
    const statuses: number[] = []
    for (let tries = 0; tries < 7; tries++) statuses.push((await tryToSignIn(handle, WRONG, 'en')).status)
    waits.push(statuses)
  }
  expect(waits[0]).toContain(429)
  expect(waits[1]).toEqual(waits[0])
})

it('a forged ticket, an old one and none are told apart by nothing', async () => {
  const shapes = await Promise.all(
    ['', 'step=forged', `step=${'a'.repeat(43)}`].map(async (cookie) => {
      const answer = await askStage({ path: '/en/second-factor', cookie, form: { code: '123456' } })
      return { status: answer.status, location: answer.headers.location, body: answer.body }
    }),
  )
  expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1)
})

it('a trainer cannot find out which handles another organisation has', async () => {
  const trainer = (await import('./stage')).actorNamed('trainer d')
  const path = `/studio/cohorts/${campNamed('d').objects.cohort}/members`
  const add = (handle: string) => askStage({ path, form: { handle }, cookie: trainer.cookie ?? '' })
  const unknown = 'quiet-lantern-999'
  const expected = shapeOf(await add(unknown), unknown)
  expect(expected.status).toBe(400)
  const { handle } = campNamed('b').learner
  expect(shapeOf(await add(handle), handle)).toEqual(expected)
})
