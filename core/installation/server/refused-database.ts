import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { PRIVATE_TABLES } from './private-tables'

/** What keeps a database from holding real people, each as a sentence. Throws when it cannot be asked. */
export async function refusedDatabase(db: Database): Promise<string[]> {
  const refusals = await refusedRole(db, 'DATABASE_URL')
  const open = await findUnguarded(db)
  if (open.length > 0)
    refusals.push(`These private tables lack row-level security: ${open.join(', ')}. Run 'npm run migrate', or restore the database.`)
  if (await isOlderSchema(db, sql`drizzle.__drizzle_migrations`, 'db/migrations'))
    refusals.push("The schema is older than the program, or cannot be compared: run 'npm run migrate'.")
  if (await holdsDemo(db)) refusals.push('There are demo accounts in this database, whose secrets a file shows: start with an empty database.')
  return refusals
}

async function holdsDemo(db: Database): Promise<boolean> {
  const [answer] = await db.select({ held: sql<boolean>`held` }).from(sql`holds_people(demo => true) as held`)
  return answer?.held ?? true
}

async function findUnguarded(db: Database): Promise<string[]> {
  const guarded = await db
    .select({ name: sql<string>`relname::text` })
    .from(sql`pg_class`)
    .where(sql`relnamespace = 'public'::regnamespace and relrowsecurity`)
  const names = new Set(guarded.map(({ name }) => name))
  return PRIVATE_TABLES.map((table) => getTableName(table)).filter((name) => !names.has(name))
}

/** True when fewer migrations have run than there are, or when the role may not read them: the one that allows it is missing then. */
export async function isOlderSchema(db: Database, journal: SQL, folder: string): Promise<boolean> {
  const { entries } = JSON.parse(readFileSync(join(process.cwd(), folder, 'meta/_journal.json'), 'utf8')) as { entries: unknown[] }
  try {
    const [run] = await db.select({ count: sql<number>`count(*)::int` }).from(journal)
    return (run?.count ?? 0) < entries.length
  } catch {
    return true
  }
}

/** What is wrong with the role that a variable's address names: it must own nothing and pass nothing by. */
export async function refusedRole(db: Database, variable: string): Promise<string[]> {
  const refusals: string[] = []
  const [owned] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(sql`pg_tables`)
    .where(sql`schemaname = 'public' and pg_has_role(current_user, tableowner, 'usage')`)
  if (!owned || owned.count > 0)
    refusals.push(
      `The role in ${variable} owns tables or is a member of the role that does, so the walls inside the database do not bind it: use a role that is only a member of tada_app.`,
    )
  const [role] = await db
    .select({ strong: sql<boolean>`rolsuper or rolbypassrls` })
    .from(sql`pg_roles`)
    .where(sql`rolname = current_user`)
  if (!role || role.strong) refusals.push(`The role in ${variable} is a superuser or passes row-level security by: use a plain role.`)
  return refusals
}
