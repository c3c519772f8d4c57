import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { theStage } from './stage'

/** Where a thief may look. */
export const HOARDS = [
  'database',
  'write-ahead log',
  'backup',
  'keys database',
  'keys write-ahead log',
  'keys backup',
  'server log',
  'PostgreSQL log',
  'browser profile',
] as const

export type Hoard = (typeof HOARDS)[number]

/** A part of a hoard: a file, or what was unpacked. */
type Part = { name: string; bytes: Buffer }

export type Hoards = ReadonlyMap<Hoard, Part[]>

/** Reads every hoard whole. Files of a database are searched as they lie on the disk. */
export async function readHoards(profile: string): Promise<Hoards> {
  const { ownerUrl, keysOwnerUrl, cluster, keysCluster, log, logStart } = theStage()
  for (const url of [ownerUrl, keysOwnerUrl]) await writeToDisk(url)
  return new Map<Hoard, Part[]>([
    ['database', readAll(join(cluster, 'data'), isNoLog)],
    ['write-ahead log', readAll(join(cluster, 'data', 'pg_wal'))],
    ['backup', await readBackup(ownerUrl, [], ['sessions', 'sign_in_tickets', 'data_keys', 'kept_forms'])],
    ['keys database', readAll(join(keysCluster, 'data'), isNoLog)],
    ['keys write-ahead log', readAll(join(keysCluster, 'data', 'pg_wal'))],
    ['keys backup', await readBackup(keysOwnerUrl, ['keys'], [])],
    ['server log', [{ name: log, bytes: readFileSync(log).subarray(logStart) }]],
    ['PostgreSQL log', [cluster, keysCluster].map((folder) => readPart(join(folder, 'log')))],
    ['browser profile', readAll(profile)],
  ])
}

/** The parts of a hoard that hold a text, as it was typed or as browsers, addresses and files write it. */
export function partsWith(hoards: Hoards, hoard: Hoard, text: string): string[] {
  const spellings = spellingsOf(text)
  const parts = hoards.get(hoard) ?? []
  return parts.filter(({ bytes }) => spellings.some((spelling) => bytes.includes(spelling))).map(({ name }) => name)
}

function spellingsOf(text: string): Buffer[] {
  const escaped = text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const ways = [text, encodeURIComponent(text), escaped, text.replaceAll(' ', '+'), text.replaceAll(' ', ''), text.replaceAll('-', '')]
  return [...[...new Set(ways)].map((way) => Buffer.from(way)), Buffer.from(text, 'utf16le'), Buffer.from(Buffer.from(text).toString('base64url'))]
}

const isNoLog = (path: string) => !path.includes('pg_wal')

async function writeToDisk(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql`checkpoint`
  await sql.end()
}

/** A backup as it lies there, and unpacked. Without PostgreSQL's programs nobody can make one: then the rows that it would hold. */
async function readBackup(url: string, words: string[], left: string[]): Promise<Part[]> {
  if (spawnSync('pg_restore', ['--version']).status !== 0) return readRows(url, left)
  const folder = mkdtempSync(join(tmpdir(), 'tada-backup-'))
  try {
    const file = join(folder, 'one.backup')
    const environment = { ...process.env, DATABASE_OWNER_URL: url, KEYS_DATABASE_OWNER_URL: url }
    execFileSync('npm', ['run', '--silent', 'backup', '--', ...words, file], { env: environment, stdio: 'pipe' })
    if ((statSync(file).mode & 0o077) !== 0) throw new Error('others may read the backup')
    const unpacked = execFileSync('pg_restore', ['--file=-', file], { maxBuffer: 256 * 1024 * 1024 })
    return [readPart(file), { name: 'unpacked', bytes: unpacked }]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function readRows(url: string, left: string[]): Promise<Part[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
  const rows: Part[] = []
  for (const { name } of tables.filter((table) => !left.includes(table.name)))
    for (const { row } of await sql`select t::text as row from ${sql(name)} t`) rows.push({ name, bytes: Buffer.from(String(row)) })
  await sql.end()
  return rows
}

function readAll(folder: string, isWanted: (path: string) => boolean = () => true): Part[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isWanted)
    .map(readPart)
}

function readPart(path: string): Part {
  return { name: path, bytes: readFileSync(path) }
}
