import { backUp, placeFrom, restore } from '@/core/installation/server/backups'
import { BACKUP_ENDING, pruneBackups } from '@/core/installation/server/prune-backups'

const USAGE = `npm run backup -- FILE          writes everything but sessions into FILE (readable by you alone)
npm run backup -- prune FOLDER  deletes what lies there too long: *.backup after 30 days, *.keys.backup after 7
npm run restore -- FILE         fills an empty place from FILE
The place is DATABASE_OWNER_URL (PostgreSQL), or DATA_DIR when neither that nor DATABASE_URL is set (stop the server first).`

async function main([what, ...args]: string[]) {
  const [file, folder] = args
  if (what === 'backup' && file === 'prune' && folder) return console.log(`Deleted: ${await pruneBackups(folder, new Date())}.`)
  if ((what !== 'backup' && what !== 'restore') || !file || folder) {
    console.error(USAGE)
    process.exit(2)
  }
  const place = placeFrom(process.env)
  await (what === 'backup' ? backUp(place, file) : restore(place, file))
  if (what === 'restore') return console.log(`Restored from ${file}.`)
  console.log(`Written to ${file}. Keep it as carefully as the database itself, for 30 days at most.`)
  if (!file.endsWith(BACKUP_ENDING))
    console.log(`'npm run backup -- prune' finds files whose names end in ${BACKUP_ENDING}: this one you delete yourself.`)
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
