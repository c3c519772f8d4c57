import { availableParallelism } from 'node:os'
import { knownDevice } from '@/auth'
import type { Visit } from '@/app/_page/routes'
import { fairQueue, type Turn } from '@/core/safety/fair-queue'
import { addressKeyOf } from './limits'

/** One core is left to readers; a queue of this length is through in a few seconds. */
const SIZE = { atOnce: Math.max(1, availableParallelism() - 1), waiting: 32, patienceMs: 8000 }

/** A flood that is told 'busy' at once asks again at once. */
const PAUSE_MS = 1000

const holder = globalThis as unknown as { tadaQueue?: ReturnType<typeof fairQueue> }

/**
 * Does work that computes Argon2id, a few at a time and fair between addresses, so that a flood of wrong passphrases
 * starves no reader. A browser that the person of the handle, if one is known, was signed in on within the last day goes ahead.
 */
export async function inTurn<T>(visit: Visit, handle: string | null, work: () => Promise<T>): Promise<Turn<T>> {
  const queue = (holder.tadaQueue ??= fairQueue(SIZE))
  const ahead = handle !== null && queue.isBusy() && (await knownDevice(visit.db, handle, visit.now)) !== null
  const turn = await queue.enter(addressKeyOf(visit), work, { ahead })
  if (!turn.ok) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  return turn
}
