import { describe } from 'vitest'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { migrate, migrateKeys, stepDown } from '@/db/migrate'
import { emptyPostgresDatabase } from './postgres-cluster'

export type TestDatabase = OpenDatabase

async function emptyPglite(): Promise<TestDatabase> {
  const opened = await openDatabase({ directory: null })
  await migrate(opened)
  await migrateKeys(opened)
  await stepDown(opened)
  return opened
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
