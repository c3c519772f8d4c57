import { backUp, backUpKeys, keysPlaceFrom, placeFrom, restore } from '@/core/installation/server/backups'
import { restoreInstallation } from '@/core/retention/server/restore-installation'
import { BACKUP_ENDING, pruneBackups } from '@/core/installation/server/prune-backups'

const USAGE = `npm run backup -- FILE           writes everything but sessions and data keys into FILE (readable by you alone)
npm run backup -- keys FILE      writes people's data keys, and who is gone, into FILE; never beside the other one
npm run backup -- prune FOLDER   deletes what lies there too long: *.backup after 30 days, *.keys.backup after 7
npm run restore -- FILE          fills an empty place from FILE, stops every organisation and deletes again who is gone;
                                 needs the database of the keys and AUTH_SECRET
npm run restore -- keys FILE     fills an empty database of keys from FILE; before the other one, if both were lost
The place is DATABASE_OWNER_URL (PostgreSQL), or DATA_DIR when neither that nor DATABASE_URL is set (stop the server first);
for the keys it is KEYS_DATABASE_OWNER_URL.`

/** What nobody can know from a backup, and so has to be gone through by hand. */
const CAME_BACK = `Everything else is as it was when the backup was made. What was changed since is NOT changed any more:
- roles: whom you took a role away from has it again
- the six words, code apps, security keys and codes on paper: old ones open again, new ones do not
- holds: a member of staff who was held since is free
- consents that were withdrawn, introductions that were closed, and wishes that were taken back stand again
- the help text and the settings of organisations, and keys of coordinators for contacts
- who joined since is not there, and has to be invited anew
Every organisation stands still. Open invitations are void, and proposals and recovery codes are gone. Now, in this order:
1. npm run migrate, and npm run retention: it must end without 'Failed', unless some could not be deleted again (see above).
2. Go through what came back with an administrator, by the way you agreed on. Who of the staff must not come in?
3. npm run admin -- resume --organisation NAME, and npm run serve. The administrator holds them at once, at /admin, before
   the others are told; two administrators then take away roles that had been taken away.
4. Tell everybody to change their words and to make a recovery code anew. Coordinators ask their learners again about
   every introduction that is open before they go on with it.
5. Make a backup of both databases today.`

const KEYS_CAME_BACK = `Who deleted the account after this backup of the keys was made is not known here as gone.
- Does the old database of keys still answer? Carry over who is gone, before anything else:
  pg_dump --data-only --inserts --on-conflict-do-nothing --table=gone OLD | psql NEW
- Is the main database alive? Then they are gone from it. Make a backup of it now and delete ALL older ones, because
  one of those would bring them back, with their data keys.
- Were both lost? Restore the newest backup of the main database. Who deleted the account since this backup of the keys
  comes back, and nothing tells who: say so to the administrators.`

async function restoreAll(file: string) {
  const place = placeFrom(process.env)
  const { deleted, unfinished } = await restoreInstallation(place, 'url' in place ? keysPlaceFrom(process.env) : null, file, new Date())
  console.log(`Restored from ${file}. Deleted again, because they had deleted the account since: ${deleted}.`)
  if (unfinished !== null) {
    console.error(`Not everybody could be deleted again (${unfinished}). Once the organisation goes on (see below), make another
administrator (npm run admin -- create), or have a colleague invited who can take over, and run 'npm run retention'. Until then
whoever knows their old words could sign in as them: an administrator holds them at once.`)
    process.exitCode = 1
  }
  console.log(CAME_BACK)
}

async function restoreKeys(file: string) {
  await restore(keysPlaceFrom(process.env), file)
  console.log(`Restored from ${file}.\n${KEYS_CAME_BACK}`)
}

async function main([what, ...words]: string[]) {
  const isKeys = words[0] === 'keys'
  const [file, ...rest] = isKeys ? words.slice(1) : words
  if (what === 'backup' && file === 'prune' && rest[0]) return console.log(`Deleted: ${await pruneBackups(rest[0], new Date())}.`)
  if ((what !== 'backup' && what !== 'restore') || !file || rest.length > 0) {
    console.error(USAGE)
    process.exit(2)
  }
  if (what === 'restore') return isKeys ? restoreKeys(file) : restoreAll(file)
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
