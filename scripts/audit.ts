import type { Fault } from '@/core/audit/chain'
import { signCheckpoint } from '@/core/audit/server/sign-checkpoint'
import { verifyChain } from '@/core/audit/server/verify-chain'
import { listOrganisations } from '@/core/accounts/server/list-organisations'
import { readSettings } from '@/core/installation/settings'
import { type Database, openDatabase } from '@/db/client'
import { withinStoppedToo } from '@/db/scope'

const USAGE = `npm run audit -- verify      walks the log of every organisation and names the first row that is wrong
npm run audit -- checkpoint  the same, and signs the last row of every log that is whole

Ends with 1 when a log is not whole. The database is DATABASE_OWNER_URL or DATABASE_URL, otherwise the one in DATA_DIR,
which no server may use meanwhile. AUTH_SECRET and SITE_ORIGIN must be those of the installation.`

const MEANING: Record<Fault['kind'], string> = {
  gap: 'this row is missing',
  changed: 'this row was changed after it was written',
  'wrong-link': 'this row does not follow from the one before it: one of the two was changed, moved or put in',
  rewritten: 'this row is not the one that was signed: it and those before it were written anew',
  'cut-off': 'this row and those after it were cut off: a signed checkpoint names a later one',
  'dropped-early': 'the rows up to this one went sooner than the retention allows',
  'false-checkpoint': "the checkpoint at this row was not signed with the organisation's key",
  'false-key': "the organisation's key is not the one that this installation made, or AUTH_SECRET is another",
}

async function main([command, ...more]: string[]) {
  if ((command !== 'verify' && command !== 'checkpoint') || more.length > 0) throw new Error(USAGE)
  readSettings()
  const url = process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_URL']
  const { db, close } = await openDatabase(url ? { url } : { directory: process.env['DATA_DIR'] ?? '.data' })
  try {
    for (const { id, slug } of await listOrganisations(db)) await withinStoppedToo(db, id, (tx) => report(tx, id, slug, command))
  } finally {
    await close()
  }
}

async function report(db: Database, id: string, slug: string, command: 'verify' | 'checkpoint') {
  const now = new Date()
  const verified = await verifyChain(db, id, now)
  if (!verified.ok) {
    process.exitCode = 1
    console.log(`${slug}: row ${verified.fault.seq}: ${MEANING[verified.fault.kind]}.`)
    return
  }
  const { head, rows } = verified
  console.log(head ? `${slug}: ${rows} rows are whole. The last is ${head.seq}, ${head.hash}` : `${slug}: there are no rows.`)
  if (command === 'verify') return
  const signed = await signCheckpoint(db, id, now)
  if (signed.ok && signed.seq !== null) console.log(`${slug}: row ${signed.seq} is signed.`)
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
