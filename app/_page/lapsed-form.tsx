import { lapsedPerson } from '@/auth'
import { carriesSecret, type Fields } from '@/core/safety/kept-form'
import { keepForm } from '@/core/safety/server/kept-forms'
import { wordsFor } from '@/core/words/words'
import { isForm, readFields } from './form'
import { GivenBackPage } from './given-back-page'
import { keptPageName } from './kept-pages'
import { htmlResponse } from './respond'
import { signInFirst } from './return-path'
import type { Visit } from './routes'

/**
 * The answer to a form that came without a session. What was typed is never lost: if the session is over for less than a
 * day, the form waits sealed on the server for that person; if nobody knows whose it was, the page gives it back.
 */
export async function answerLapsedForm(visit: Visit): Promise<Response> {
  const { request, params, db, now } = visit
  const path = new URL(request.url).pathname
  if (!keptPageName(path) || !isForm(request)) return signInFirst(visit)
  const fields = await readFields(request)
  if (carriesSecret(fields)) return signInFirst(visit)
  const lapsed = await lapsedPerson(db, now)
  const locale = lapsed && !params['locale'] ? lapsed.locale : visit.locale
  if (lapsed) {
    await keepForm(db, lapsed, { path, fields }, now)
    return signInFirst({ request, locale }, 'waiting')
  }
  if (!isFilled(fields)) return signInFirst({ request, locale })
  const resend = request.headers.get('sec-fetch-site') === 'same-origin'
  return htmlResponse(<GivenBackPage locale={locale} words={wordsFor(locale)} path={path} fields={fields} resend={resend} />, { status: 401 })
}

/** A button alone, as on public pages, is pressed again in a moment: nothing was written or chosen with it. */
function isFilled(fields: Fields): boolean {
  return Object.values(fields)
    .flat()
    .some((value) => value.trim() !== '')
}
