import { endSession } from '@/core/accounts/server/end-session'
import { readSettings } from '@/core/installation/settings'
import { processDatabase } from '@/db/process-database'
import { currentPerson } from '../_page/current-person'

/** 'Leave now' without script: forgets everything of this site on the phone, ends the session, and goes to a neutral page. */
export async function POST(): Promise<Response> {
  await endQuietly()
  return new Response(null, {
    status: 303,
    headers: { location: readSettings().LEAVE_URL, 'clear-site-data': '"cache", "cookies", "storage"', 'cache-control': 'no-store' },
  })
}

/** Whatever goes wrong here, the person must get away: the cookie is gone from the phone all the same. */
async function endQuietly(): Promise<void> {
  try {
    const { db } = await processDatabase()
    const person = await currentPerson(db, new Date())
    if (person) await endSession(db, person)
  } catch {
    // The session ends by itself after a quarter of an hour.
  }
}
