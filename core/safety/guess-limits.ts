import { tryBudget } from './try-budget'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** `passphrase`: 72 bits or more, as an invitation's code has too. `code`: six digits. */
export type Secret = 'passphrase' | 'code'

export type Guess = {
  /** The key of the address it comes from, and whether that address is known at all. */
  address: string
  isAddressKnown: boolean
  /** Whose secret is tried; null for one that belongs to nobody yet, as an invitation. */
  handle: string | null
  secret: Secret
  /** Names the browser, when that person was signed in on it within the last day. Asked only when it matters. */
  knownDevice: () => Promise<string | null>
}

/** Whole seconds to wait before this may be tried (0: it is tried now), and what to call when it was right. */
export type Try = { wait: number; giveBack: () => void }

type Take = [ReturnType<typeof tryBudget>, string]

/**
 * How often a secret may be tried, counted in memory only. A try is taken beforehand, and stays taken when it was wrong.
 * Figures and reasons: docs/decisions/2026-11-21-guessing-is-slow-and-locks-nobody-out.md.
 */
export function guessLimits() {
  // One account from one address: strangers elsewhere cannot use up what its person has.
  const pairs = tryBudget({ tries: 6, refillMs: 5 * SECOND })
  // Many people share one address: a household, a phone company.
  const addresses = tryBudget({ tries: 40, refillMs: 3 * SECOND })
  // Without the door's header nobody can be told apart: only a flood is slowed down.
  const everyone = tryBudget({ tries: 400, refillMs: SECOND / 4 })
  // Six digits can be guessed: twelve tries a day for one account, wherever they come from.
  const codes = tryBudget({ tries: 12, refillMs: 120 * MINUTE })
  const devices = { passphrase: tryBudget({ tries: 10, refillMs: 30 * SECOND }), code: tryBudget({ tries: 5, refillMs: 30 * MINUTE }) }

  return async function take(guess: Guess, now: Date): Promise<Try> {
    const { address, handle, secret } = guess
    const takes: Take[] = [[guess.isAddressKnown ? addresses : everyone, address]]
    if (handle !== null) takes.push([pairs, `${secret} ${address} ${handle}`])
    if (handle !== null && secret === 'code') takes.push([codes, handle])
    const taken = takeAll(takes, now)
    if (taken.wait === 0 || handle === null) return taken
    const device = await guess.knownDevice()
    return device === null ? taken : takeAll([[devices[secret], device]], now)
  }
}

/** One try from each of them, or none from any. */
function takeAll(takes: Take[], now: Date): Try {
  const wait = Math.max(...takes.map(([budget, key]) => budget.wait(key, now)))
  if (wait > 0) return { wait: Math.ceil(wait / SECOND), giveBack: () => {} }
  for (const [budget, key] of takes) budget.take(key, now)
  return { wait: 0, giveBack: () => takes.forEach(([budget, key]) => budget.giveBack(key, now)) }
}
