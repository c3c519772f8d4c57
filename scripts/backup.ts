import { backUp, placeFrom, restore } from '@/core/installation/server/backups'

const USAGE = `npm run backup -- FILE       writes everything but sessions into FILE (readable by you alone)
npm run restore -- FILE      fills an empty place from FILE
The place is DATABASE_OWNER_URL (PostgreSQL), or DATA_DIR when neither that nor DATABASE_URL is set (stop the server first).`

async function main([what, file]: string[]) {
  if ((what !== 'backup' && what !== 'restore') || !file) {
    console.error(USAGE)
    process.exit(2)
  }
  const place = placeFrom(process.env)
  await (what === 'backup' ? backUp(place, file) : restore(place, file))
  console.log(what === 'backup' ? `Written to ${file}. Keep it as carefully as the database itself, for 30 days at most.` : `Restored from ${file}.`)
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
