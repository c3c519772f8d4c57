import { sql } from 'drizzle-orm'
import manifest from '@/package.json'
import { processDatabase } from '@/db/process-database'

/** For the people who run the installation: the version, and whether the database answers. No secrets. */
export async function GET(): Promise<Response> {
  const database = await answers()
  return Response.json(
    { version: manifest.version, database: database ? 'ok' : 'down' },
    { status: database ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

async function answers(): Promise<boolean> {
  try {
    const { db } = await processDatabase()
    await db.execute(sql`select 1`)
    return true
  } catch {
    return false
  }
}
