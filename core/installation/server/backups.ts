import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import postgres from 'postgres'
import { lockDirectory } from '@/db/directory-lock'

export type Place = { url: string } | { directory: string }

/** The database that the environment tells of. Throws when it names the one that serves but not the role that may read it whole. */
export function placeFrom(environment: Record<string, string | undefined>): Place {
  const url = environment['DATABASE_OWNER_URL']
  if (url) return { url }
  if (environment['DATABASE_URL'])
    throw new Error('DATABASE_OWNER_URL is missing: DATABASE_URL is set, and only the role that owns the tables can read or fill all of them.')
  return { directory: environment['DATA_DIR'] ?? '.data' }
}

/** The database of the data keys. Throws when the environment does not name it: in the demo the keys are never kept. */
export function keysPlaceFrom(environment: Record<string, string | undefined>): { url: string } {
  const url = environment['KEYS_DATABASE_OWNER_URL']
  if (url) return { url }
  throw new Error("KEYS_DATABASE_OWNER_URL is missing: it names the database of people's data keys, as the role that owns its table.")
}

const run = promisify(execFile)

/**
 * Whoever steals a backup should not be able to walk in with a session that was alive when it was made; nor may it hold
 * data keys, where they share a database: a person who is deleted would come back with the key to what was sealed. Who is
 * gone stays where the keys stand: a copy from before a deletion could not know of it.
 * A form that waits for its person is promised to be gone after a day, and a backup is kept longer.
 */
const NOT_KEPT = ['sessions', 'sign_in_tickets', 'data_keys', 'gone', 'kept_forms']

/** A directory of an older version knows not every one of these tables yet. */
const FORGET = `do $$ declare name text; begin
  foreach name in array array['${NOT_KEPT.join("','")}'] loop
    if to_regclass(name) is not null then execute format('truncate %I', name); end if;
  end loop;
end $$`

/**
 * Writes the whole database, without sessions, waiting forms and the data keys of the demo, to `file` (mode 600). PostgreSQL needs its pg_dump program.
 * A file that was there is replaced only once the new one is complete.
 * A PGlite directory must not be in use. Throws with a sentence for the person who runs it.
 */
export function backUp(place: Place, file: string): Promise<void> {
  return writeWhole(file, (unfinished) => ('url' in place ? dumpPostgres(place.url, unfinished, NOT_KEPT) : dumpPglite(place.directory, unfinished)))
}

/** As `backUp`, for the database of the data keys, with who is gone. */
export function backUpKeys(place: { url: string }, file: string): Promise<void> {
  return writeWhole(file, (unfinished) => dumpPostgres(place.url, unfinished, []))
}

async function writeWhole(file: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${file}.${process.pid}.unfinished`
  try {
    await writeFile(unfinished, '', { mode: 0o600 })
    await chmod(unfinished, 0o600)
    await write(unfinished)
    await rename(unfinished, file)
  } finally {
    await rm(unfinished, { force: true })
  }
}

function dumpPostgres(url: string, file: string, without: readonly string[]): Promise<void> {
  return runProgram('pg_dump', ['--format=custom', `--file=${file}`, ...without.map((table) => `--exclude-table-data=${table}`)], url)
}

async function dumpPglite(directory: string, file: string): Promise<void> {
  if (!existsSync(join(directory, 'pglite'))) throw new Error(`There is no database in ${directory}.`)
  const release = lockDirectory(directory)
  try {
    const source = await PGlite.create({ dataDir: join(directory, 'pglite') })
    const whole = await source.dumpDataDir('none')
    await source.close()
    // The sessions leave a copy, not the original: a backup signs nobody out.
    const copy = await PGlite.create({ loadDataDir: whole })
    await copy.exec(FORGET)
    const kept = await copy.dumpDataDir('gzip')
    await copy.close()
    await writeFile(file, Buffer.from(await kept.arrayBuffer()))
  } finally {
    release()
  }
}

/** Fills an empty place from a file of `backUp`, and no more: see `restoreInstallation`. Refuses a place that holds anything. */
export async function restore(place: Place, file: string): Promise<void> {
  if ('url' in place) {
    await refuseTables(place.url)
    await ensureApplicationRole(place.url)
    await runProgram('pg_restore', ['--exit-on-error', '--single-transaction', '--no-owner', file], place.url)
    return
  }
  const directory = join(place.directory, 'pglite')
  if (existsSync(directory) && readdirSync(directory).length > 0) throw new Error(`${directory} is not empty: restore into an empty place.`)
  mkdirSync(place.directory, { recursive: true })
  const release = lockDirectory(place.directory)
  try {
    const restored = await PGlite.create({ dataDir: directory, loadDataDir: new Blob([await readFile(file)]) })
    await restored.close()
  } finally {
    release()
  }
}

async function refuseTables(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 })
  try {
    const tables = await sql`select 1 from pg_tables where schemaname = 'public' limit 1`
    if (tables.length > 0) throw new Error('That database is not empty: restore into an empty place.')
  } finally {
    await sql.end()
  }
}

/** Roles belong to the server and are in no dump, but the dump grants rights to this one. */
async function ensureApplicationRole(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [role] = await sql`select 1 from pg_roles where rolname = 'tada_app'`
    if (!role) await sql`create role tada_app nologin`
  } finally {
    await sql.end()
  }
}

/** Runs one of PostgreSQL's programs on a database. The list of processes, which everyone may read, shows no password. */
async function runProgram(program: string, args: string[], url: string): Promise<void> {
  const { address, password } = withoutPassword(url)
  try {
    await run(program, [`--dbname=${address}`, ...args], { env: { ...process.env, ...(password && { PGPASSWORD: password }) } })
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr?: string }
    if (code === 'ENOENT') throw new Error(`${program} is not installed: it comes with PostgreSQL's client programs.`, { cause: error })
    throw new Error(`${program} failed: ${stderr ?? ''}`, { cause: error })
  }
}

function withoutPassword(url: string): { address: string; password: string } {
  const address = new URL(url)
  const password = decodeURIComponent(address.password) || (address.searchParams.get('password') ?? '')
  address.password = ''
  address.searchParams.delete('password')
  return { address: address.href, password }
}
