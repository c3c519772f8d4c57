import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { searchEntries } from '@/db/schema'
import { indexText, type PublicEntry } from '../entry'

/** Counts up when a text would be read into other terms than before: every source is then indexed anew. */
const READING = 2

/** Names a state of a source, together with the way in which it is read. */
function nameState(state: string): string {
  return `${READING}/${state}`
}

/** True when the index shows this state of the source already. */
export async function isIndexed(db: Database, source: string, state: string): Promise<boolean> {
  const [row] = await db.select({ state: searchEntries.state }).from(searchEntries).where(eq(searchEntries.source, source)).limit(1)
  return row?.state === nameState(state)
}

/** Puts what a source says in the place of what it said before. */
export async function indexEntries(db: Database, source: string, state: string, entries: readonly PublicEntry[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(searchEntries).where(eq(searchEntries.source, source))
    if (entries.length === 0) return
    const rows = entries.map((entry) => ({ kind: entry.kind, address: entry.address, source, state: nameState(state), ...indexText(entry) }))
    // Another process may index the same at the same moment: both write the same rows.
    await tx.insert(searchEntries).values(rows).onConflictDoNothing()
  })
}
