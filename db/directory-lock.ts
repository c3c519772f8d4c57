import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export class DirectoryInUse extends Error {
  constructor(
    readonly directory: string,
    readonly pid: number,
  ) {
    super(
      `${directory} is in use by process ${pid}. Two processes on one PGlite directory would corrupt it: ` +
        `stop the other one first, or set DATABASE_URL to use PostgreSQL.`,
    )
    this.name = 'DirectoryInUse'
  }
}

/**
 * Takes the directory for this process and returns the function that gives it back.
 * A lock whose process no longer lives is taken over. Throws DirectoryInUse.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'lock')
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch {
    const owner = Number(readFileSync(file, 'utf8'))
    if (owner !== process.pid && isAlive(owner)) throw new DirectoryInUse(directory, owner)
    if (owner === process.pid) throw new DirectoryInUse(directory, owner)
    writeFileSync(file, String(process.pid))
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  return () => {
    process.off('exit', release)
    release()
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
