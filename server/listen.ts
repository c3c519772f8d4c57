import { createServer } from 'node:http'
import next from 'next'
import { readSettings } from '@/core/installation/settings'
import { runRetention } from '@/core/retention/server/run-retention'
import { processDatabase } from '@/db/process-database'
import { processKeys } from '@/db/process-keys'
import { createDoor } from './door'
import { keepRetention } from './keep-retention'

/** How long a request under way may take to finish once the process is told to stop. */
const PATIENCE_MS = 10_000

/**
 * Serves the built application on `host:port` until the process is told to stop; then it finishes what is under way
 * and closes the database. Resolves when it listens.
 */
export async function listen({ host, port }: { host: string; port: number }): Promise<void> {
  readSettings()
  // The framework would listen for WebSocket upgrades on the door and pass them on to wherever they say. It gets a server
  // that nobody reaches; the door takes an upgrade for a plain request.
  const app = next({ dev: false, hostname: host, port, httpServer: createServer() })
  await app.prepare()
  const door = createDoor(app.getRequestHandler())
  await new Promise<void>((resolve, reject) => {
    door.once('error', reject)
    door.listen(port, host, resolve)
  })
  const stopRetention = keepRetention(async () => runRetention((await processDatabase()).db, await processKeys(), new Date()))
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())

  /** A second signal, as a terminal and a parent process send it, must not cut the database off while it closes. */
  async function stop() {
    if (stopping) return
    stopping = true
    const closed = new Promise((resolve) => door.close(resolve))
    door.closeIdleConnections()
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
    await stopRetention()
    await (await processDatabase()).close()
    process.exit(0)
  }
}
