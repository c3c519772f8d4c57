import { expect, it } from 'vitest'
import type { Answer } from './ask'
import { actorNamed, askStage, campNamed } from './stage'

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

it('a handle is slowed down alike whether it is known or not, and its own person elsewhere not at all', async () => {
  const { trainer } = campNamed('d')
  const slowed = async (handle: string) => {
    const from = `10.9.1.${++address}`
    const answers: Answer[] = []
    // On a slow machine some tries come back meanwhile.
    while (answers.length < 30 && answers.at(-1)?.status !== 429)
      answers.push(await askStage({ path: '/en/sign-in', form: { handle, passphrase: WRONG }, headers: { 'x-forwarded-for': from } }))
    expect(answers.slice(0, 6).map(({ status }) => status)).toEqual(Array(6).fill(400))
    const { body, ...shape } = shapeOf(answers.at(-1) as Answer, handle)
    return { ...shape, body: body.replace(/\d+ seconds?/g, 'N seconds') }
  }
  const unknown = await slowed('hollow-anchor-998')
  expect(unknown.status).toBe(429)
  expect(await slowed(trainer.handle)).toEqual(unknown)
  expect((await tryToSignIn(trainer.handle, trainer.passphrase, 'en')).status).toBe(303)
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
  const trainer = actorNamed('trainer b')
  const path = `/studio/cohorts/${campNamed('b').objects.cohort}/members`
  const add = (handle: string) => askStage({ path, form: { handle }, cookie: trainer.cookie ?? '' })
  const unknown = 'quiet-lantern-999'
  const expected = shapeOf(await add(unknown), unknown)
  expect(expected.status).toBe(400)
  const { handle } = campNamed('d').learner
  expect(shapeOf(await add(handle), handle)).toEqual(expected)
})

it('a trainer who tries handles is slowed down long before anybody is found', async () => {
  const trainer = actorNamed('trainer b')
  const path = `/studio/cohorts/${campNamed('b').objects.cohort}/members`
  const statuses: number[] = []
  for (let tries = 0; tries < 20; tries++)
    statuses.push((await askStage({ path, form: { handle: `quiet-lantern-${900 + tries}` }, cookie: trainer.cookie ?? '' })).status)
  expect(statuses[0]).toBe(400)
  expect(statuses.at(-1)).toBe(429)
})
