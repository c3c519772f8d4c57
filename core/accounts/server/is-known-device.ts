import type { Database } from '@/db/client'
import { LAPSED_MS } from '../session-limits'
import { findSessionHolder } from './find-session-holder'

/** True when the token is of a session of this handle's person, alive or over for less than a day: they were signed in here before. */
export async function isKnownDevice(db: Database, token: string, handle: string, now: Date): Promise<boolean> {
  const held = await findSessionHolder(db, token)
  return held !== null && held.handle === handle && held.session.endsAt.getTime() > now.getTime() - LAPSED_MS
}
