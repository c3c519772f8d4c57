import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
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

it('of several processes that find a dead lock, one gets the directory', async () => {
  const directory = emptyDirectory()
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(join(directory, 'lock'), String(pid))
  const script = `import('${pathToFileURL(resolve('db/directory-lock.ts')).href}').then(({ lockDirectory }) => { lockDirectory(process.argv[1]); setTimeout(() => {}, 1500) })`
  const ends = await Promise.all(
    Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, ['--import', 'tsx', '-e', script, directory], {
        stdio: 'ignore',
        env: { ...process.env, NODE_OPTIONS: '' },
      })
      return new Promise<number | null>((done) => child.on('exit', done))
    }),
  )
  expect(ends.filter((code) => code === 0)).toHaveLength(1)
}, 30_000)
