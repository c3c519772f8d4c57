import { createHash } from 'node:crypto'
import postgres from 'postgres'

export type Change = { table: string; operation: string }

/**
 * What happens to the tables, as their owner sees it: `since` tells each row that was added, changed or removed after
 * the last look, and `digest` is one hash over everything that stands in them.
 */
export function watchChanges(ownerUrl: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  return {
    async since(): Promise<Change[]> {
      return sql<Change[]>`delete from attacks.changes returning table_name as table, operation`
    },
    /** `except`: tables whose times of day move with every visit. */
    async digest(except: readonly string[]): Promise<string> {
      const tables = await tableNames(sql)
      const hash = createHash('sha256')
      for (const table of tables.filter((name) => !except.includes(name))) {
        const rows = await sql`select md5(t::text) as row from ${sql(table)} t order by 1`
        hash.update(`${table}\n${rows.map(({ row }) => String(row)).join('\n')}`)
      }
      return hash.digest('hex')
    },
    close: () => sql.end(),
  }
}

/** Puts a trigger on every table that writes down each change: it misses none, and tells in which table it was. */
export async function installChangeLog(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await sql`create schema attacks`
  await sql`create table attacks.changes (table_name text not null, operation text not null)`
  await sql`
    create function attacks.write_down() returns trigger language plpgsql security definer as $$
    begin insert into attacks.changes values (tg_table_name, tg_op); return null; end $$`
  for (const table of await tableNames(sql)) {
    await sql`create trigger attacks_write_down after insert or update or delete on ${sql(table)} for each row execute function attacks.write_down()`
  }
  await sql.end()
}

async function tableNames(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public' order by 1`
  return rows.map(({ name }) => name)
}
