import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { lockDirectory } from './directory-lock'
import * as schema from './schema'

/** A connection, or a transaction on one: use cases take either. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

export type OpenDatabase = { db: Database; kind: 'pglite' | 'postgres'; close: () => Promise<void> }

/** `statementTimeout` in milliseconds: a query that takes longer fails, so that a network that swallows everything cannot hold people up. */
type PostgresPlace = { url: string; statementTimeout?: number }

/**
 * Opens PostgreSQL at `url`, or PGlite in `directory` when there is none (`null` keeps it in memory, beginning as `copyOf`
 * was when PGlite dumped it: that takes a third of the time of a new one).
 * Throws DirectoryInUse when another process holds the directory: two processes corrupt it silently.
 */
export async function openDatabase(at: PostgresPlace | { directory: string | null; copyOf?: Blob }): Promise<OpenDatabase> {
  return 'url' in at ? openPostgres(at) : openPglite(at.directory, at.copyOf)
}

function openPostgres({ url, statementTimeout }: PostgresPlace): OpenDatabase {
  // Prepared statements stay on; a lost connection is opened again by the next query, so an outage heals by itself.
  const client = postgres(url, {
    max: 10,
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => {},
    ...(statementTimeout && { connection: { statement_timeout: statementTimeout } }),
  })
  return { db: drizzlePostgres(client, { schema }), kind: 'postgres', close: () => client.end({ timeout: 5 }) }
}

async function openPglite(directory: string | null, copyOf?: Blob): Promise<OpenDatabase> {
  const release = directory === null ? () => {} : lockDirectory(resolve(directory))
  if (directory !== null) mkdirSync(join(directory, 'pglite'), { recursive: true })
  try {
    const client = await PGlite.create({
      ...(directory === null ? {} : { dataDir: join(directory, 'pglite') }),
      ...(copyOf && { loadDataDir: copyOf }),
      startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
    })
    return {
      db: drizzlePglite(client, { schema }),
      kind: 'pglite',
      close: async () => {
        await client.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}
