import { expect, it } from 'vitest'
import { addressKeys } from '@/core/safety/address-key'
import { type Guess, guessLimits } from '@/core/safety/guess-limits'

const START = new Date('2026-11-20T09:00:00Z')
const at = (ms: number) => new Date(START.getTime() + ms)
const HOUR = 3_600_000
const DAY = 24 * HOUR

function guess(more: Partial<Guess> = {}): Guess {
  return { address: 'here', isAddressKnown: true, handle: 'calm-mango-482', secret: 'passphrase', knownDevice: () => Promise.resolve(null), ...more }
}

/** Tries wrongly as fast as it is let, from `from` to `until`, and gives how often that was possible. */
async function flood(take: ReturnType<typeof guessLimits>, one: () => Guess, from: number, until: number): Promise<number> {
  let tries = 0
  for (let ms = from; ms < until;) {
    const { wait } = await take(one(), at(ms))
    if (wait === 0) tries++
    else ms += wait * 1000
  }
  return tries
}

it('a person who mistypes five times does not wait, and then for seconds, never for ever', async () => {
  const take = guessLimits()
  const waits: number[] = []
  for (let miss = 0; miss < 8; miss++) waits.push((await take(guess(), START)).wait)
  expect(waits).toEqual([0, 0, 0, 0, 0, 0, 5, 5])
  expect((await take(guess(), at(4999))).wait).toBe(1)
  expect((await take(guess(), at(5000))).wait).toBe(0)
})

it('who gets it right pays nothing, however often', async () => {
  const take = guessLimits()
  for (let time = 0; time < 500; time++) {
    const attempt = await take(guess(), START)
    expect(attempt.wait).toBe(0)
    attempt.giveBack()
  }
})

it('a thousand tries at once are counted as a thousand', async () => {
  const take = guessLimits()
  const tries = await Promise.all(Array.from({ length: 1000 }, () => take(guess(), START)))
  expect(tries.filter(({ wait }) => wait === 0)).toHaveLength(6)
})

it('a stranger who floods a handle with wrong passphrases keeps its person out at no other address', async () => {
  const take = guessLimits()
  await flood(take, () => guess({ address: 'stranger' }), 0, HOUR)
  expect((await take(guess({ address: 'stranger' }), at(HOUR - 1000))).wait).toBeGreaterThan(0)
  expect((await take(guess({ address: 'home' }), at(HOUR - 1000))).wait).toBe(0)
})

it('a stranger at the same address does not keep a person out of a browser that they were signed in on', async () => {
  const take = guessLimits()
  let other = 0
  await flood(take, () => guess({ handle: `other-${other++ % 50}` }), 0, HOUR)
  expect((await take(guess(), at(HOUR - 1000))).wait).toBeGreaterThan(0)
  expect((await take(guess({ knownDevice: () => Promise.resolve('their phone') }), at(HOUR - 1000))).wait).toBe(0)
})

it('one address tries what belongs to nobody 40 times at once, and then every three seconds', async () => {
  const tries = await flood(guessLimits(), () => guess({ handle: null }), 0, HOUR)
  expect(tries).toBeLessThanOrEqual(40 + HOUR / 3000)
  expect(tries).toBeGreaterThan(1200)
})

it('the six digits of one account are tried 12 times a day after the first, from however many addresses', async () => {
  const take = guessLimits()
  let address = 0
  const elsewhere = () => guess({ secret: 'code', address: `address ${address++}` })
  expect(await flood(take, elsewhere, 0, DAY)).toBeLessThanOrEqual(24)
  expect(await flood(take, elsewhere, DAY, 8 * DAY)).toBeLessThanOrEqual(7 * 12)
})

it('whoever uses up the tries at the code does not keep its person out of a browser that they were signed in on', async () => {
  const take = guessLimits()
  let address = 0
  await flood(take, () => guess({ secret: 'code', address: `address ${address++}` }), 0, HOUR)
  expect((await take(guess({ secret: 'code', address: 'home' }), at(HOUR))).wait).toBeGreaterThan(60)
  expect((await take(guess({ secret: 'code', address: 'home', knownDevice: () => Promise.resolve('their phone') }), at(HOUR))).wait).toBe(0)
})

it('a stolen browser tries five codes, and then one in half an hour', async () => {
  const take = guessLimits()
  const stolen = () => guess({ secret: 'code', knownDevice: () => Promise.resolve('stolen phone') })
  expect(await flood(take, stolen, 0, DAY)).toBeLessThanOrEqual(24 + 5 + 48)
})

it('an address becomes a key from which it cannot be read, another one every day', () => {
  const keyOf = addressKeys()
  const key = keyOf('203.0.113.7', START)
  expect(key).not.toContain('203.0.113.7')
  expect(keyOf('203.0.113.7', at(1000))).toBe(key)
  expect(keyOf('203.0.113.8', START)).not.toBe(key)
  expect(addressKeys()('203.0.113.7', START)).not.toBe(key)
  expect(keyOf('203.0.113.7', at(DAY))).not.toBe(key)
})

it('visitors whose address is unknown share one key', () => {
  const keyOf = addressKeys()
  expect(keyOf(null, START)).toBe(keyOf(null, START))
})
