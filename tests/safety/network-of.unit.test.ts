import { expect, it } from 'vitest'
import { networkOf } from '@/core/safety/network-of'

it('a subscriber with a whole IPv6 network counts as one, however it is written', () => {
  const network = '2001:db8:1:2::/64'
  for (const address of [
    '2001:db8:1:2::1',
    '2001:0DB8:0001:0002:ffff:ffff:ffff:ffff',
    '2001:db8:1:2:0:0:192.0.2.7',
    '[2001:db8:1:2::1]',
    '2001:db8:1:2::1%eth0',
  ])
    expect(networkOf(address), address).toBe(network)
  expect(networkOf('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('fe80::')).toBe('fe80:0:0:0::/64')
})

it('an IPv4 address counts as itself, also inside an IPv6 one', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
})

it('what is no address counts as itself', () => {
  expect(networkOf('')).toBe('')
  expect(networkOf('nonsense')).toBe('nonsense')
})
