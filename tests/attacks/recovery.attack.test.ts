import { randomBytes } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import postgres from 'postgres'
import { formatPaperCode } from '@/core/accounts/paper-code'
import type { Answer } from './ask'
import { actorNamed, askStage, campNamed, theStage } from './stage'

let address = 0
let code = ''

/** Each from an address of its own: the answers are compared, not how often one may ask. */
function comeBack(handle: string, typed: string, locale: 'en' | 'my' = 'en') {
  return askStage({ path: `/${locale}/recover`, form: { handle, code: typed }, headers: { 'x-forwarded-for': `10.8.0.${++address}` } })
}

/** Nothing but what was typed, which the page shows again, and the moment may differ. */
function shapeOf({ status, headers, body }: Answer, handle: string, typed: string) {
  const { date: _date, ...rest } = headers
  return { status, headers: { ...rest, 'content-length': undefined }, body: body.replaceAll(handle, 'HANDLE').replaceAll(typed, 'CODE') }
}

const sealedOf = ({ body }: Answer) => /name="sealed" value="([^"]+)"/.exec(body)?.[1] ?? ''

/** The words of a page that are asked for. */
function askedOf({ body }: Answer): { first: string; second: string } {
  const words = [...body.matchAll(/<li>([^<]+)<\/li>/g)].map(([, word = '']) => word)
  const wordOf = (field: string) => words[Number(new RegExp(`for="${field}">[^<]*?(\\d)`).exec(body)?.[1]) - 1] ?? ''
  return { first: wordOf('first'), second: wordOf('second') }
}

beforeAll(async () => {
  const made = await askStage({ path: '/en/account/recovery/codes', form: {}, cookie: actorNamed('learner b').cookie ?? '' })
  code = (/class="groups">(.+?)<\/p>/.exec(made.body)?.[1] ?? '').replaceAll(/<[^>]+>/g, '')
  if (!/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/.test(code)) throw new Error(`no recovery code was made: ${made.status}`)
})

it.each(['en', 'my'] as const)('who tries codes cannot tell what is wrong, nor who has one (%s)', async (locale) => {
  const unknown = 'quiet-lantern-999'
  const expected = shapeOf(await comeBack(unknown, code, locale), unknown, code)
  expect(expected.status).toBe(400)
  expect(expected.body).toContain('CODE')
  const holder = campNamed('b').learner.handle
  const wrong = formatPaperCode(randomBytes(16))
  for (const [handle, typed] of [
    [holder, wrong],
    [unknown, wrong],
    [campNamed('c').learner.handle, code],
    [campNamed('b').coordinator.handle, code],
    [campNamed('d').trainer.handle, wrong],
  ] as const)
    expect(shapeOf(await comeBack(handle, typed, locale), handle, typed)).toEqual(expected)
})

it('of an organisation that stands still a right code is answered as a wrong one', async () => {
  const { handle } = campNamed('b').learner
  const owner = postgres(theStage().ownerUrl, { max: 1 })
  const stand = (at: Date | null) => owner`update organisations set stopped_at = ${at} where id = ${campNamed('b').organisationId}`
  const unknown = 'quiet-lantern-999'
  const expected = shapeOf(await comeBack(unknown, code), unknown, code)
  await stand(new Date())
  try {
    expect(shapeOf(await comeBack(handle, code), handle, code)).toEqual(expected)
  } finally {
    await stand(null)
    await owner.end()
  }
  expect((await comeBack(handle, code)).status).toBe(200)
})

it('tries are slowed down alike whether the handle is known or not', async () => {
  const waits: number[][] = []
  for (const handle of ['hollow-anchor-997', campNamed('b').learner.handle]) {
    const statuses: number[] = []
    const headers = { 'x-forwarded-for': `10.8.1.${++address}` }
    const wrong = formatPaperCode(randomBytes(16))
    for (let tries = 0; tries < 7; tries++) statuses.push((await askStage({ path: '/en/recover', form: { handle, code: wrong }, headers })).status)
    waits.push(statuses)
  }
  expect(waits[0]).toContain(429)
  expect(waits[1]).toEqual(waits[0])
})

it('a page of new words is good for its own purpose, its own session and its own person alone', async () => {
  const cookie = actorNamed('learner b').cookie ?? ''
  const other = actorNamed('learner c').cookie ?? ''
  const drawn = await askStage({ path: '/en/account/passphrase', form: {}, cookie })
  const back = await comeBack(campNamed('b').learner.handle, code)
  const [own, recovery] = [
    { sealed: sealedOf(drawn), ...askedOf(drawn) },
    { sealed: sealedOf(back), ...askedOf(back) },
  ]
  expect([own, recovery].every(({ sealed, first, second }) => sealed && first && second)).toBe(true)
  const statuses = [
    await askStage({ path: '/en/account/passphrase/confirmations', form: own, cookie: other }),
    await askStage({ path: '/en/account/passphrase/confirmations', form: recovery, cookie }),
    await askStage({ path: '/en/recover/confirmations', form: own }),
    await askStage({ path: '/en/join/confirmations', form: own }),
    await askStage({ path: '/en/join/confirmations', form: recovery }),
  ].map(({ status, headers }) => [status, headers['set-cookie']])
  expect(statuses).toEqual(statuses.map(() => [400, undefined]))
  // Nobody but the session that drew them may use them, and nobody at all without one.
  const unsigned = await askStage({ path: '/en/account/passphrase/confirmations', form: own })
  expect([unsigned.status, unsigned.headers.location]).toEqual([303, '/en/sign-in'])
  expect(unsigned.body).not.toContain(own.first)
  expect((await askStage({ path: '/en/account', cookie })).status).toBe(200)
  expect((await comeBack(campNamed('b').learner.handle, code)).status).toBe(200)
})
