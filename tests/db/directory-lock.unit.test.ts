import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DirectoryInUse, lockDirectory } from '@/db/directory-lock'

function emptyDirectory() {
  return mkdtempSync(join(tmpdir(), 'tada-lock-'))
}

it('a second opening of one directory is refused until the first gives it back', () => {
  const directory = emptyDirectory()
  const release = lockDirectory(directory)
  expect(() => lockDirectory(directory)).toThrow(DirectoryInUse)
  release()
  lockDirectory(directory)()
})

it('a living process keeps its lock against another one', () => {
  const directory = emptyDirectory()
  writeFileSync(join(directory, 'lock'), String(process.ppid))
  expect(() => lockDirectory(directory)).toThrow(`in use by process ${process.ppid}`)
})

it('the lock of a process that died is taken over', () => {
  const directory = emptyDirectory()
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(join(directory, 'lock'), String(pid))
  expect(() => lockDirectory(directory)()).not.toThrow()
})
