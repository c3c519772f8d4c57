import { addressKeys } from '@/core/safety/address-key'
import { missCounter } from '@/core/safety/rate-limit'

const MINUTE = 60_000

function makeLimits() {
  return {
    keyOf: addressKeys(),
    handles: missCounter({ free: 4, first: 2_000, longest: 30_000, forgetAfter: 30 * MINUTE }),
    // Many people share one address (a household, a phone company), so it may miss more often than one handle.
    addresses: missCounter({ free: 20, first: 2_000, longest: 20_000, forgetAfter: 15 * MINUTE }),
    // Without the door's header nobody can be told apart: only a flood is slowed down.
    everyone: missCounter({ free: 200, first: 1_000, longest: 4_000, forgetAfter: 5 * MINUTE }),
  }
}

const holder = globalThis as unknown as { tadaLimits?: ReturnType<typeof makeLimits> }

/** The limits of one try: by the account it is aimed at (`null` for none) and by where it comes from. */
export function limitsFor(request: Request, handle: string | null, now: Date) {
  const limits = (holder.tadaLimits ??= makeLimits())
  // The door sets this header and takes it from whoever sends it.
  const address = request.headers.get('x-tada-address')
  const places = address === null ? limits.everyone : limits.addresses
  const place = limits.keyOf(address, now)
  function wait(): number {
    return Math.ceil(Math.max(places.wait(place, now), handle === null ? 0 : limits.handles.wait(handle, now)) / 1000)
  }
  function miss(): void {
    places.miss(place, now)
    if (handle !== null) limits.handles.miss(handle, now)
  }
  return {
    /** Whole seconds to wait before this try may be made; 0 for none. */
    wait,
    miss,
    /**
     * As `wait`, and a try that may be made counts as a miss from here on, until it is known to be none: of many tries
     * that come at once each is counted before the first is answered.
     */
    begin(): number {
      const seconds = wait()
      if (seconds === 0) miss()
      return seconds
    },
    /** The try was right, but the person is not in yet: their earlier misses stay. */
    takeBack() {
      places.takeBack(place)
      if (handle !== null) limits.handles.takeBack(handle)
    },
    /** The person is who they say: the account's misses were their own. */
    succeed() {
      places.takeBack(place)
      if (handle !== null) limits.handles.forget(handle)
    },
  }
}
