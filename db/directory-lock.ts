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

const TRIES = 40
const WAIT_MS = 25

/** What this very process holds: after a restart in a container the old process often had the same number. */
const held = new Set<string>()

/**
 * Takes the directory for this process and returns the function that gives it back.
 * A lock whose process no longer lives is taken over. Throws DirectoryInUse.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'lock')
  if (held.has(file)) throw new DirectoryInUse(directory, process.pid)
  for (let tries = 0; !create(file) && !takeOver(file, directory); tries++) {
    // Somebody else is at it just now: look again.
    if (tries > TRIES) throw new DirectoryInUse(directory, ownerOf(file) ?? 0)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS)
  }
  held.add(file)
  const release = () => {
    held.delete(file)
    rmSync(file, { force: true })
  }
  process.once('exit', release)
  return () => {
    process.off('exit', release)
    release()
  }
}

/** Takes a dead process's lock. Of two that find it, only the one that makes the claim may write; the other looks again. */
function takeOver(file: string, directory: string): boolean {
  const owner = ownerOf(file)
  if (!owner) return false
  if (owner !== process.pid && isAlive(owner)) throw new DirectoryInUse(directory, owner)
  const claim = `${file}.${owner}`
  if (!create(claim)) return false
  try {
    if (ownerOf(file) !== owner) return false
    writeFileSync(file, String(process.pid))
    return true
  } finally {
    rmSync(claim, { force: true })
  }
}

function create(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** The process that a lock names; 0 while it is being written, undefined when it was given back meanwhile. */
function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
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
