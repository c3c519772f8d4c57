import { addressKeyOf } from '../sign-in/limits'
import type { Visit } from '@/app/_page/routes'
import { fairQueue, type Turn } from '@/core/safety/fair-queue'

/** A search asks the database for more than any other page that anyone may open: a few at a time leave room for readers. */
const SIZE = { atOnce: 4, waiting: 64, patienceMs: 8000 }

const holder = globalThis as unknown as { tadaSearches?: ReturnType<typeof fairQueue> }

/** Searches go round between addresses, so that a flood from one makes the others wait for no more than their turn. */
export function inTurn<T>(visit: Visit, search: () => Promise<T>): Promise<Turn<T>> {
  return (holder.tadaSearches ??= fairQueue(SIZE)).enter(addressKeyOf(visit), search)
}
