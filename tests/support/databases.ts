import { describe, inject } from 'vitest'
import { sql } from 'drizzle-orm'
import type { Database, OpenDatabase } from '@/db/client'
import { stepDown } from '@/db/migrate'
import { emptyPostgresDatabase } from './postgres-cluster'
import { openPgliteCopy } from './templates'

/** `asOwner` does what nobody but the keeper of the server can: the role that owns the tables stands above every right. */
export type TestDatabase = OpenDatabase & { asOwner: <T>(work: (owner: Database) => Promise<T>) => Promise<T> }

async function emptyPglite(): Promise<TestDatabase> {
  const opened = await openPgliteCopy(inject('pgliteTemplate'))
  await stepDown(opened)
  return {
    ...opened,
    asOwner: async (work) => {
      await opened.db.execute(sql`reset role`)
      return work(opened.db).finally(() => stepDown(opened))
    },
  }
}

/** Runs the same promises on both databases that the application knows. `open` gives a migrated, empty one. */
export function onEveryDatabase(name: string, promises: (open: () => Promise<TestDatabase>) => void): void {
  const kinds = process.env['TEST_DATABASES']?.split(',') ?? ['pglite', 'postgres']
  if (kinds.includes('pglite')) {
    describe(`${name} (PGlite)`, () => {
      promises(emptyPglite)
    })
  }
  if (kinds.includes('postgres')) {
    describe(`${name} (PostgreSQL)`, () => {
      promises(emptyPostgresDatabase)
    })
  }
}
