import { expect, it } from 'vitest'
import { findBelowFloors } from '@/scripts/floors'

const floors = new Map([
  ['next', '16.3.5'],
  ['next-auth', '5.0.0-beta.32'],
])

function lockOf(packages: Record<string, string>, dependencies: Record<string, string> = {}) {
  return { packages: { '': { dependencies }, ...Object.fromEntries(Object.entries(packages).map(([path, version]) => [path, { version }])) } }
}

it.each([
  ['the floor itself', { 'node_modules/next': '16.3.5', 'node_modules/next-auth': '5.0.0-beta.32' }, 0],
  ['later ones', { 'node_modules/next': '16.10.0', 'node_modules/next-auth': '5.0.0' }, 0],
  ['an older patch', { 'node_modules/next': '16.3.4' }, 1],
  ['an older minor with a larger patch', { 'node_modules/next': '16.2.99' }, 1],
  ['an older beta', { 'node_modules/next-auth': '5.0.0-beta.9' }, 1],
  ['a copy deep inside another package', { 'node_modules/x/node_modules/next': '15.9.9' }, 1],
])('%s: %o has %i faults', (_, packages, faults) => {
  expect(findBelowFloors(lockOf(packages), floors)).toHaveLength(faults)
})

it('a package of the application without a floor is a fault', () => {
  expect(findBelowFloors(lockOf({}, { next: '16.4.6', leftpad: '1.0.0' }), floors)).toEqual([expect.stringContaining('leftpad has no floor')])
})
