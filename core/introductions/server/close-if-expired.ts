import { eq } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { introductions } from '@/db/schema'
import { endIntroduction } from './end-introduction'
import { lockIntroduction } from './lock-introduction'

/** Closes an introduction whose consent ran out, inside a transaction of its organisation. False when it stands otherwise by now. */
export async function closeIfExpired(tx: Database, id: string, today: Day): Promise<boolean> {
  const introduction = await lockIntroduction(tx, eq(introductions.id, id), today)
  if (introduction?.state !== 'expired') return false
  await endIntroduction(tx, introduction.id, 'consent-expired', today)
  return true
}
