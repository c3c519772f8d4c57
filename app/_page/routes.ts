import type { Person } from '@/core/accounts/person'
import type { Role } from '@/core/accounts/roles'
import { isLocale, type Locale } from '@/core/installation/locales'
import { readSettings } from '@/core/installation/settings'
import { type Words, wordsFor } from '@/core/words/words'
import type { Database } from '@/db/client'
import { processDatabase } from '@/db/process-database'
import { currentPerson } from './current-person'
import { isDatabaseDown } from './database-down'
import { RefusedRequest } from './form'
import { plainPage } from './plain-page'
import { preferredLocale } from './preferred-locale'
import { seeOther } from './respond'

/** What a handler gets: the request parsed as far as every handler needs it. */
export type Visit = {
  request: Request
  /** The parts of the address in brackets, as `course` in `/[locale]/courses/[course]`. */
  params: Record<string, string>
  locale: Locale
  words: Words
  db: Database
  now: Date
}

export type Visitor = Visit & { person: Person }

/** An address without a part in brackets has no parameters at all. */
type NextContext = { params: Promise<Record<string, string> | undefined> }
type NextHandler = (request: Request, context: NextContext) => Promise<Response>

/** A page or form that anyone may open. It never learns who asks. */
export function publicRoute(handler: (visit: Visit) => Promise<Response>): NextHandler {
  return guarded(handler)
}

/** A public form that does more for somebody who is signed in, such as recording a practice answer. */
export function optionalRoute(handler: (visit: Visit & { person: Person | null }) => Promise<Response>): NextHandler {
  return guarded(async (visit) => handler({ ...visit, person: await currentPerson(visit.db, visit.now) }))
}

/**
 * A page or form for people with one of `roles`. Nobody signed in: to the sign-in page. Signed in with another role:
 * 404, which tells nothing. Use cases authorise again in their queries.
 */
export function memberRoute(roles: readonly Role[], handler: (visitor: Visitor) => Promise<Response>): NextHandler {
  return guarded(async (visit) => {
    const person = await currentPerson(visit.db, visit.now)
    if (!person) return seeOther(`/${visit.locale}/sign-in`)
    // Addresses without a language (the desks) speak the person's own.
    const locale = visit.params['locale'] ? visit.locale : person.locale
    if (!person.roles.some((role) => roles.includes(role))) return plainPage(404, locale)
    return handler({ ...visit, locale, words: wordsFor(locale), person })
  })
}

function guarded(handler: (visit: Visit) => Promise<Response>): NextHandler {
  return async (request, context) => {
    const params = (await context.params) ?? {}
    const locale = params['locale'] ?? preferredLocale(request)
    if (!isLocale(locale)) return plainPage(404, preferredLocale(request))
    try {
      if (request.method === 'POST' && isForeign(request)) throw new RefusedRequest(403)
      const { db } = await processDatabase()
      return await handler({ request, params, locale, words: wordsFor(locale), db, now: new Date() })
    } catch (error) {
      if (error instanceof RefusedRequest) return plainPage(error.status, locale)
      if (isDatabaseDown(error)) return plainPage(503, locale)
      // The stack names code, never what a person sent.
      console.error('request failed', error instanceof Error ? `${error.name}\n${error.stack?.split('\n').slice(1).join('\n')}` : '')
      return plainPage(500, locale)
    }
  }
}

/**
 * True for a form that another site sent. `Referrer-Policy: no-referrer` makes browsers send `Origin: null` with our own
 * forms, so Sec-Fetch-Site decides; browsers too old for it are held by the cookie's SameSite.
 */
function isForeign(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && origin !== 'null' && origin !== readSettings().SITE_ORIGIN
}
