import { backUp, backUpKeys, keysPlaceFrom, placeFrom, restore } from '@/core/installation/server/backups'
import { BACKUP_ENDING, pruneBackups } from '@/core/installation/server/prune-backups'

const USAGE = `npm run backup -- FILE           writes everything but sessions and data keys into FILE (readable by you alone)
npm run backup -- keys FILE      writes people's data keys into FILE; never beside the other one
npm run backup -- prune FOLDER   deletes what lies there too long: *.backup after 30 days, *.keys.backup after 7
npm run restore -- FILE          fills an empty place from FILE
npm run restore -- keys FILE
The place is DATABASE_OWNER_URL (PostgreSQL), or DATA_DIR when neither that nor DATABASE_URL is set (stop the server first);
for the keys it is KEYS_DATABASE_OWNER_URL.`

async function main([what, ...words]: string[]) {
  const isKeys = words[0] === 'keys'
  const [file, ...rest] = isKeys ? words.slice(1) : words
  if (what === 'backup' && file === 'prune' && rest[0]) return console.log(`Deleted: ${await pruneBackups(rest[0], new Date())}.`)
  if ((what !== 'backup' && what !== 'restore') || !file || rest.length > 0) {
    console.error(USAGE)
    process.exit(2)
  }
  if (what === 'restore') {
    await restore(isKeys ? keysPlaceFrom(process.env) : placeFrom(process.env), file)
    return console.log(`Restored from ${file}.`)
  }
  await (isKeys ? backUpKeys(keysPlaceFrom(process.env), file) : backUp(placeFrom(process.env), file))
  const days = isKeys ? '7 days at most, and apart from other backups' : '30 days at most'
  console.log(`Written to ${file}. Keep it as carefully as the database itself, for ${days}.`)
  const ending = isKeys ? `.keys${BACKUP_ENDING}` : BACKUP_ENDING
  if (!file.endsWith(ending)) console.log(`'npm run backup -- prune' finds files whose names end in ${ending}: this one you delete yourself.`)
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
