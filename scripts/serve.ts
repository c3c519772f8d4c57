import { findRefusals } from '@/core/installation/server/find-refusals'
import { processDatabase } from '@/db/process-database'
import { listen } from '@/server/listen'

/** Serves a real installation, or says everything that keeps it from being one. */
async function main() {
  const refusals = await findRefusals(process.env)
  if (refusals.length > 0) {
    console.error(`This installation is not ready:\n${refusals.map((text) => `  - ${text}`).join('\n')}\nSee docs/operations.md.`)
    process.exit(1)
  }
  await processDatabase()
  const host = process.env['HOST'] ?? '127.0.0.1'
  const port = Number(process.env['PORT'] ?? 3000)
  await listen({ host, port })
  console.log(`Serving on http://${host}:${port} for ${process.env['SITE_ORIGIN']}`)
}

await main()
