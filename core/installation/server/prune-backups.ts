import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const DAY_MS = 86_400_000

/** How long a copy may be kept, by the ending of its file's name: a copy of keys opens what others delete, so it goes sooner. */
const KEPT_DAYS: readonly [ending: string, days: number][] = [
  ['.keys.backup', 7],
  ['.backup', 30],
]

/** The ending by which `pruneBackups` knows a file as a backup. */
export const BACKUP_ENDING = '.backup'

/** Deletes the backups in a folder that were written longer ago than they may be kept; gives how many. It touches no other file. */
export async function pruneBackups(folder: string, now: Date): Promise<number> {
  let deleted = 0
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const days = KEPT_DAYS.find(([ending]) => entry.name.endsWith(ending))?.[1]
    if (!entry.isFile() || days === undefined) continue
    const file = join(folder, entry.name)
    const { mtime } = await stat(file)
    if (now.getTime() - mtime.getTime() < days * DAY_MS) continue
    await rm(file)
    deleted++
  }
  return deleted
}
