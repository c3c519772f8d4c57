import { readFileSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import postgres from 'postgres'
import { openDatabase } from '@/db/client'
import { migrate, migrateKeys } from '@/db/migrate'
import * as schema from '@/db/schema'

/** The database in the throw-away cluster that all others are copied from. */
export const POSTGRES_TEMPLATE = 'migrated'

/** Migrates one PostgreSQL database: a copy of it costs a small part of migrating another. */
export async function makePostgresTemplate(clusterUrl: string): Promise<void> {
  const root = postgres(`${clusterUrl}/postgres`, { max: 1, onnotice: () => {} })
  await root`create database ${root(POSTGRES_TEMPLATE)} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`
  const owner = await openDatabase({ url: `${clusterUrl}/${POSTGRES_TEMPLATE}` })
  await migrate(owner)
  await migrateKeys(owner)
  await owner.close()
  await root`create role tada_test login in role tada_app`
  await root.end()
}

/** Migrates one PGlite and dumps it into a file, for `openPgliteCopy`. */
export async function makePgliteTemplate(file: string): Promise<void> {
  const client = await PGlite.create()
  const opened = { db: drizzle(client, { schema }), kind: 'pglite' as const, close: () => client.close() }
  await migrate(opened)
  await migrateKeys(opened)
  writeFileSync(file, Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()))
  await opened.close()
}

/** A migrated, empty PGlite in memory. */
export function openPgliteCopy(file: string) {
  return openDatabase({ directory: null, copyOf: new Blob([readFileSync(file)]) })
}
