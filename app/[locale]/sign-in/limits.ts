import { knownDevice } from '@/auth'
import type { Visit } from '@/app/_page/routes'
import { addressKeys } from '@/core/safety/address-key'
import { guessLimits, type Secret, type Try } from '@/core/safety/guess-limits'

function makeLimits() {
  return { keyOf: addressKeys(), take: guessLimits() }
}

const holder = globalThis as unknown as { tadaLimits?: ReturnType<typeof makeLimits> }

function limits() {
  return (holder.tadaLimits ??= makeLimits())
}

/** The door sets this header and takes it from whoever sends it. */
function addressOf(request: Request): string | null {
  return request.headers.get('x-tada-address')
}

/** Whoever sends this request, for counting only; another key every day. */
export function addressKeyOf({ request, now }: Visit): string {
  return limits().keyOf(addressOf(request), now)
}

/**
 * Takes a try at a secret: at the passphrase of `handle` or the code that follows it, or with `null` at something that
 * belongs to nobody yet, as an invitation. Give it back when it was right; a wrong one stays taken.
 */
export function takeTry(visit: Visit, handle: string | null, secret: Secret = 'passphrase'): Promise<Try> {
  const { db, now } = visit
  const address = addressKeyOf(visit)
  const isAddressKnown = addressOf(visit.request) !== null
  const device = () => (handle === null ? Promise.resolve(null) : knownDevice(db, handle, now))
  return limits().take({ address, isAddressKnown, handle, secret, knownDevice: device }, now)
}
