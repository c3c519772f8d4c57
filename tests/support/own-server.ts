import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DemoPeople } from '@/demo/demo-people'

export type OwnServer = {
  origin: string
  people: DemoPeople
  /** Everything that it keeps. */
  directory: string
  pid: number
  /** Processor time of the server process so far, in milliseconds. */
  cpu: () => Promise<number>
  stop: () => Promise<void>
}

type Place = {
  /** Of another server's, so that both serve the same demo from one PostgreSQL database. */
  directory?: string
  /** A file that gets everything that the server says; without it faults are shown and the rest is dropped. */
  log?: string
}

/** The built demo on a port of its own, with data of its own. `environment` may name a PostgreSQL database. */
export async function startOwnServer(port: number, environment: Record<string, string> = {}, place: Place = {}): Promise<OwnServer> {
  const directory = place.directory ?? mkdtempSync(join(tmpdir(), 'tada-server-'))
  const origin = `http://localhost:${port}`
  const log = place.log ? openSync(place.log, 'a') : undefined
  const child = fork('scripts/serve-demo.ts', {
    execArgv: ['--import', './tests/bench/report-cpu.mjs', '--import', 'tsx'],
    stdio: ['ignore', log ?? 'ignore', log ?? 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: directory,
      SITE_ORIGIN: origin,
      AUTH_SECRET: 'of this one run only, and of nothing else at all',
      ...environment,
    },
  })
  await untilHealthy(origin, child)
  return {
    origin,
    directory,
    pid: child.pid ?? 0,
    people: JSON.parse(readFileSync(join(directory, 'demo.json'), 'utf8')) as DemoPeople,
    cpu: async () => {
      child.send('cpu')
      const [usage] = (await once(child, 'message')) as [NodeJS.CpuUsage]
      return (usage.user + usage.system) / 1000
    },
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function untilHealthy(origin: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error('the server ended before it answered')
    const healthy = await fetch(`${origin}/health`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (healthy) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the server did not answer within two minutes')
}
