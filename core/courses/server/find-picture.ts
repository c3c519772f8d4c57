import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { pictures } from '@/db/schema'

/** The drawing whose SHA-256 (64 hex digits) is `hash`. */
export async function findPicture(db: Database, hash: string): Promise<string | undefined> {
  const [row] = await db.select({ svg: pictures.svg }).from(pictures).where(eq(pictures.hash, hash))
  return row?.svg
}
