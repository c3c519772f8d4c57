import { signedInPerson } from '@/auth'
import type { Person } from '@/core/accounts/person'
import type { Database } from '@/db/client'

/** Who is signed in, read from the session's row on this very request: a revoked session ends at once. */
export function currentPerson(db: Database, now: Date): Promise<Person | null> {
  return signedInPerson(db, now)
}
