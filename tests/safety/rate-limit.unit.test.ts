import { expect, it } from 'vitest'
import { addressKeys } from '@/core/safety/address-key'
import { missCounter } from '@/core/safety/rate-limit'

const START = new Date('2026-11-20T09:00:00Z')
const at = (ms: number) => new Date(START.getTime() + ms)
const PACE = { free: 2, first: 1000, longest: 4000, forgetAfter: 60_000 }

it('a person who mistypes twice does not wait', () => {
  const counter = missCounter(PACE)
  counter.miss('a', START)
  counter.miss('a', START)
  expect(counter.wait('a', START)).toBe(0)
})

it('further misses make the next try wait longer and longer, up to a limit, and never for ever', () => {
  const counter = missCounter(PACE)
  const waits = Array.from({ length: 8 }, () => {
    counter.miss('a', START)
    return counter.wait('a', START)
  })
  expect(waits).toEqual([0, 0, 1000, 2000, 4000, 4000, 4000, 4000])
  expect(counter.wait('a', at(3999))).toBe(1)
  expect(counter.wait('a', at(4000))).toBe(0)
})

it('the misses of one do not slow down another', () => {
  const counter = missCounter(PACE)
  for (let miss = 0; miss < 9; miss++) counter.miss('a', START)
  expect(counter.wait('b', START)).toBe(0)
})

it('misses are forgotten after a while, or when the person got in', () => {
  const counter = missCounter(PACE)
  for (const key of ['a', 'b']) for (let miss = 0; miss < 9; miss++) counter.miss(key, START)
  counter.forget('a')
  expect(counter.wait('a', START)).toBe(0)
  counter.miss('b', at(60_000))
  expect(counter.wait('b', at(60_000))).toBe(0)
})

it('a try that was counted beforehand and was none is taken back, and the misses before it stay', () => {
  const counter = missCounter(PACE)
  for (let miss = 0; miss < 4; miss++) counter.miss('a', START)
  counter.takeBack('a')
  expect(counter.wait('a', START)).toBe(1000)
  counter.miss('a', START)
  expect(counter.wait('a', START)).toBe(2000)
  counter.takeBack('b')
  expect(counter.wait('b', START)).toBe(0)
})

it('an address becomes a key from which it cannot be read, another one every day', () => {
  const keyOf = addressKeys()
  const key = keyOf('203.0.113.7', START)
  expect(key).not.toContain('203.0.113.7')
  expect(keyOf('203.0.113.7', at(1000))).toBe(key)
  expect(keyOf('203.0.113.8', START)).not.toBe(key)
  expect(addressKeys()('203.0.113.7', START)).not.toBe(key)
  expect(keyOf('203.0.113.7', at(24 * 3_600_000))).not.toBe(key)
})

it('visitors whose address is unknown share one key', () => {
  const keyOf = addressKeys()
  expect(keyOf(null, START)).toBe(keyOf(null, START))
})
