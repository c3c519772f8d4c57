import { isIPv6 } from 'node:net'

/** An IPv4 address written as an IPv6 one. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/**
 * What counts as one sender: an IPv4 address, or the first 64 bits of an IPv6 one, because a provider gives those to one
 * subscriber, who then has more addresses than there are limits. What is no address stays as it is.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/^\[|\]$|%.*$/g, '')
  const mapped = MAPPED.exec(bare)?.[1]
  if (mapped) return mapped
  if (!isIPv6(bare)) return address
  const [front = '', back = ''] = bare.split('::')
  const before = groupsOf(front)
  const missing = bare.includes('::') ? 8 - before.length - groupsOf(back).length : 0
  const groups = [...before, ...Array<string>(missing).fill('0'), ...groupsOf(back)]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** An IPv4 address at the end stands for two groups. */
function groupsOf(part: string): string[] {
  return part
    .replace(/\d+\.\d+\.\d+\.\d+$/, '0:0')
    .split(':')
    .filter((group) => group !== '')
}
