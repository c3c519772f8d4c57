import { lapseSession } from '@/core/accounts/server/lapse-session'
import { carriesSecret } from '@/core/safety/kept-form'
import { objectPace } from '@/core/safety/object-pace'
import { keepForm } from '@/core/safety/server/kept-forms'
import { fill, formatNumber } from '@/core/words/fill'
import { isForm, readFields } from './form'
import { keptPageName } from './kept-pages'
import { answerLapsedForm } from './lapsed-form'
import { Page } from './page'
import { htmlResponse, seeOther } from './respond'
import { signInFirst } from './return-path'
import type { Visitor } from './routes'

const holder = globalThis as unknown as { tadaPace?: ReturnType<typeof objectPace> }

/**
 * Slows an account down that opens far more different learners, listings and the like than its work asks for; then has
 * it sign in again. Undefined: the page may be opened now. A form that comes too fast waits for its person.
 */
export async function atTheirPace(visitor: Visitor, isSecret: boolean): Promise<Response | undefined> {
  const { request, params, person, db, now, locale } = visitor
  const { locale: _language, ...ids } = params
  const parts = Object.values(ids)
  if (parts.length === 0) return undefined
  const opening = (holder.tadaPace ??= objectPace())(person, parts.join('/'), now)
  const mayWait = request.method === 'POST' && !isSecret
  if (opening.kind === 'prove-again') {
    await lapseSession(db, person, now)
    return mayWait ? answerLapsedForm(visitor) : signInFirst(visitor, 'again')
  }
  if (opening.kind === 'hold') {
    if (opening.ms > 0) await new Promise((resolve) => setTimeout(resolve, opening.ms))
    return undefined
  }
  const path = new URL(request.url).pathname
  if (mayWait && isForm(request) && keptPageName(path)) {
    const fields = await readFields(request)
    if (carriesSecret(fields)) return slowDown(visitor, opening.seconds)
    await keepForm(db, { personId: person.id, organisationId: person.organisationId }, { path, fields }, now)
    return seeOther(`/${locale}/waiting`)
  }
  return slowDown(visitor, opening.seconds)
}

async function slowDown({ words, locale, person }: Visitor, seconds: number): Promise<Response> {
  const { title, text } = words.waiting.slowDown
  const page = (
    <Page locale={locale} words={words} title={title} path="/account" person={person}>
      <h1>{title}</h1>
      <p className="lead">{fill(text, { seconds: formatNumber(seconds, locale) })}</p>
    </Page>
  )
  const response = await htmlResponse(page, { status: 429 })
  response.headers.set('retry-after', String(seconds))
  return response
}
