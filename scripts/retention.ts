import { describeRetention } from '@/core/retention/describe-retention'
import { runRetention } from '@/core/retention/server/run-retention'
import { processDatabase } from '@/db/process-database'
import { processKeys } from '@/db/process-keys'
import { faultName } from '@/server/keep-retention'

/** Removes what its time is over for, now. A served installation does it daily by itself. */
async function main() {
  const { db, close } = await processDatabase()
  try {
    const { removed, failed } = await runRetention(db, await processKeys(), new Date())
    console.log(`Removed or closed: ${describeRetention(removed)}.`)
    for (const { rule, error } of failed) console.error(`Failed: ${rule} (${faultName(error)}). Run it again.`)
    if (failed.length > 0) process.exitCode = 1
  } finally {
    await close()
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
