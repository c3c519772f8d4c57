import next from 'next'
import { readSettings } from '@/core/installation/settings'
import { processDatabase } from '@/db/process-database'
import { createDoor } from './door'

/**
 * Serves the built application on `host:port` until the process is told to stop; then it finishes what is under way
 * and closes the database. Resolves when it listens.
 */
export async function listen({ host, port }: { host: string; port: number }): Promise<void> {
  readSettings()
  const app = next({ dev: false, hostname: host, port })
  await app.prepare()
  const door = createDoor(app.getRequestHandler())
  await new Promise<void>((resolve, reject) => {
    door.once('error', reject)
    door.listen(port, host, resolve)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

  async function stop() {
    door.close()
    door.closeIdleConnections()
    await (await processDatabase()).close()
    process.exit(0)
  }
}
