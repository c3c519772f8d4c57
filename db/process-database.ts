import { readSettings } from '@/core/installation/settings'
import { type OpenDatabase, openDatabase } from './client'
import { migrate, migrateKeys, stepDown } from './migrate'

/** No page of ours asks anything that takes this long. */
const STATEMENT_MS = 15_000

const holder = globalThis as unknown as { tadaDatabase?: Promise<OpenDatabase> }

/** The one database of this process. PGlite is migrated when it is opened; PostgreSQL is migrated by its owner beforehand. */
export function processDatabase(): Promise<OpenDatabase> {
  holder.tadaDatabase ??= open().catch((error: unknown) => {
    delete holder.tadaDatabase
    throw error
  })
  return holder.tadaDatabase
}

async function open(): Promise<OpenDatabase> {
  const settings = readSettings()
  if (settings.DATABASE_URL) return openDatabase({ url: settings.DATABASE_URL, statementTimeout: STATEMENT_MS })
  const opened = await openDatabase({ directory: settings.DATA_DIR })
  await migrate(opened)
  await migrateKeys(opened)
  await stepDown(opened)
  return opened
}
