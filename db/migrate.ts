import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { MigrationConfig } from 'drizzle-orm/migrator'
import type { PgliteDatabase } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator'
import type { OpenDatabase } from './client'
import type * as schema from './schema'

/** Any number that no other program on the database server uses. */
const MIGRATION_LOCK = 7_238_201

/** Brings the database to the newest schema. On PostgreSQL the connection must be the tables' owner. Safe to run twice at once. */
export function migrate(opened: OpenDatabase): Promise<void> {
  return run(opened, { migrationsFolder: join(process.cwd(), 'db/migrations') })
}

/** As `migrate`, for the data keys, which keep a journal of their own: they stand in a database of their own, or in the demo's. */
export function migrateKeys(opened: OpenDatabase): Promise<void> {
  return run(opened, { migrationsFolder: join(process.cwd(), 'db/keys/migrations'), migrationsTable: '__keys_migrations' })
}

async function run({ db, kind }: OpenDatabase, config: MigrationConfig): Promise<void> {
  if (kind === 'pglite') {
    await migratePglite(db as unknown as PgliteDatabase<typeof schema>, config)
    return
  }
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    await migratePostgres(db as unknown as PostgresJsDatabase<typeof schema>, config)
  })
}

/** PGlite has one all-powerful user: after migrating, the process steps down to the role that real installations use. */
export async function stepDown({ db, kind }: OpenDatabase): Promise<void> {
  if (kind === 'pglite') await db.execute(sql`set role tada_app`)
}
