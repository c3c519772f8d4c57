import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pruneBackups } from '@/core/installation/server/prune-backups'

const NOW = new Date('2026-11-20T08:00:00Z')

/** A file whose age is told in days. */
function write(folder: string, name: string, days: number): void {
  const file = join(folder, name)
  writeFileSync(file, 'x')
  const written = new Date(NOW.getTime() - days * 86_400_000)
  utimesSync(file, written, written)
}

it('a backup goes after 30 days and one of keys after 7, and no other file goes at all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tada-prune-'))
  write(folder, 'month.backup', 30)
  write(folder, 'recent.backup', 29.9)
  write(folder, 'week.keys.backup', 7)
  write(folder, 'recent.keys.backup', 6.9)
  write(folder, 'letters.txt', 400)
  write(folder, 'backup', 400)
  mkdirSync(join(folder, 'old.backup'))
  utimesSync(join(folder, 'old.backup'), new Date(0), new Date(0))
  expect(await pruneBackups(folder, NOW)).toBe(2)
  expect(readdirSync(folder).sort()).toEqual(['backup', 'letters.txt', 'old.backup', 'recent.backup', 'recent.keys.backup'])
  expect(await pruneBackups(folder, NOW)).toBe(0)
})

it('a folder that is not there is an error, not an empty one', async () => {
  await expect(pruneBackups(join(tmpdir(), 'no such folder'), NOW)).rejects.toThrow('ENOENT')
})
