import { expect, it } from 'vitest'
import { limitsFor } from '@/app/[locale]/sign-in/limits'

const NOW = new Date('2026-11-20T09:00:00Z')
const from = (address: string) => new Request('http://localhost:3000/en/sign-in', { headers: { 'x-tada-address': address } })

it('tries that come at once are counted before the first is answered', () => {
  const waits = Array.from({ length: 12 }, (_, index) => limitsFor(from(`203.0.113.${index}`), 'many-at-once', NOW).begin())
  expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
  expect(waits.slice(5).every((wait) => wait > 0)).toBe(true)
})

it('who is let in has not missed, and neither has their household', () => {
  for (let time = 0; time < 60; time++) {
    const limits = limitsFor(from('203.0.113.77'), `neighbour-${time}`, NOW)
    expect(limits.begin()).toBe(0)
    limits.succeed()
  }
})

it('a right passphrase before a wrong code leaves the misses of the account as they were', () => {
  const asked = Array.from({ length: 8 }, () => {
    const first = limitsFor(from('203.0.113.88'), 'half-way', NOW)
    if (first.begin() > 0) return false
    first.takeBack()
    return limitsFor(from('203.0.113.88'), 'half-way', NOW).begin() === 0
  })
  expect(asked).toEqual([true, true, true, true, true, false, false, false])
})
