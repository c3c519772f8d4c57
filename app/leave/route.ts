import { forgetSession } from '@/auth'
import { endSession } from '@/core/accounts/server/end-session'
import { readSettings } from '@/core/installation/settings'
import { processDatabase } from '@/db/process-database'
import { forgetStep } from '../[locale]/second-factor/step-cookie'
import { currentPerson } from '../_page/current-person'
import { isForeign } from '../_page/is-foreign'
import { plainPage } from '../_page/plain-page'
import { preferredLocale } from '../_page/preferred-locale'
import { forgetReturnPath } from '../_page/return-path'
import { seeOther } from '../_page/respond'

/** How long the way out may wait for the database. */
const PATIENCE_MS = 500

/** 'Leave now' without script: forgets everything of this site on the phone, ends the session, and goes to a neutral page. */
export async function POST(request: Request): Promise<Response> {
  if (isForeign(request)) return plainPage(403, preferredLocale(request))
  await Promise.race([endQuietly(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  // By name too: not every browser knows Clear-Site-Data.
  await forgetSession()
  await forgetStep()
  const response = forgetReturnPath(seeOther(readSettings().LEAVE_URL))
  response.headers.set('clear-site-data', '"cache", "cookies", "storage"')
  return response
}

export function GET(request: Request): Response {
  return seeOther(`/${preferredLocale(request)}/courses`)
}

/** Whatever goes wrong here, the person must get away. */
async function endQuietly(): Promise<void> {
  try {
    const { db } = await processDatabase()
    const person = await currentPerson(db, new Date())
    if (person) await endSession(db, person)
  } catch {
    // The cookie is gone from the phone, and the session ends by itself: after a quarter of an hour, on a phone of one's own after a week.
  }
}
