import { eq } from 'drizzle-orm'
import type { RecordingFormat } from '@/core/lessons/recording'
import type { Database } from '@/db/client'
import { recordings } from '@/db/schema'

/** One format of the recording that has this name, as long as a course of today has it. */
export async function findRecording(db: Database, name: string, format: RecordingFormat): Promise<Uint8Array | undefined> {
  const [row] = await db.select({ bytes: recordings[format] }).from(recordings).where(eq(recordings.name, name)).limit(1)
  return row?.bytes
}
