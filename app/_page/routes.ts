import { isFreshlyProven } from '@/core/accounts/fresh-proof'
import type { Person } from '@/core/accounts/person'
import type { Role } from '@/core/accounts/roles'
import { isStop } from '@/core/accounts/server/is-stop'
import { isLocale, type Locale } from '@/core/installation/locales'
import { type Words, wordsFor } from '@/core/words/words'
import type { Database } from '@/db/client'
import { processDatabase } from '@/db/process-database'
import { currentPerson } from './current-person'
import { isDatabaseDown } from './database-down'
import { RefusedRequest, refuseOversized } from './form'
import { plainPage } from './plain-page'
import { preferredLocale } from './preferred-locale'
import { dropSentForm } from './drop-sent-form'
import { isForeign } from './is-foreign'
import { answerLapsedForm } from './lapsed-form'
import { logFault } from './log-fault'
import { withFontOf } from './our-font'
import { atTheirPace } from './at-their-pace'
import { proveFirst, signInFirst } from './return-path'

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

/** `carriesSecret`: what is typed into this form may wait nowhere for a sign-in, and is not given back on a page. */
type MemberOptions = { carriesSecret?: boolean }

/**
 * A page or form for people with one of `roles`. Nobody signed in: to the sign-in page, while a form waits for its
 * person. Signed in with another role: 404, which tells nothing. Use cases authorise again in their queries.
 */
export function memberRoute(
  roles: readonly Role[],
  handler: (visitor: Visitor) => Promise<Response>,
  { carriesSecret = false }: MemberOptions = {},
): NextHandler {
  return guarded(async (visit) => {
    const isForm = visit.request.method === 'POST'
    const person = await currentPerson(visit.db, visit.now)
    if (!person) return isForm && !carriesSecret ? answerLapsedForm(visit) : signInFirst(visit)
    // Addresses without a language (the desks) speak the person's own.
    const locale = visit.params['locale'] ? visit.locale : person.locale
    if (!person.roles.some((role) => roles.includes(role))) return plainPage(404, locale)
    const visitor = { ...visit, locale, words: wordsFor(locale), person }
    const answer = (await atTheirPace(visitor, carriesSecret)) ?? (await handler(visitor))
    if (isForm) await dropSentForm(visitor, answer)
    return answer
  })
}

/**
 * As `memberRoute`, for what is guarded best: who has not proven in the last ten minutes who they are is asked first, and
 * then led to `back`, else to this address. Only a GET comes back: for a form, name the page that it stands on.
 */
export function provenRoute(
  roles: readonly Role[],
  handler: (visitor: Visitor) => Promise<Response>,
  back?: (visitor: Visitor) => string,
): NextHandler {
  return memberRoute(roles, async (visitor) =>
    isFreshlyProven(visitor.person, visitor.now) ? handler(visitor) : proveFirst(visitor.request, visitor.locale, back?.(visitor)),
  )
}

function guarded(handler: (visit: Visit) => Promise<Response>): NextHandler {
  return (request, context) => withFontOf(request, () => answer(request, context, handler))
}

async function answer(request: Request, context: NextContext, handler: (visit: Visit) => Promise<Response>): Promise<Response> {
  const params = (await context.params) ?? {}
  const locale = params['locale'] ?? preferredLocale(request)
  if (!isLocale(locale)) return plainPage(404, preferredLocale(request))
  try {
    if (request.method === 'POST' && isForeign(request)) throw new RefusedRequest(403)
    refuseOversized(request)
    const { db } = await processDatabase()
    return await handler({ request, params, locale, words: wordsFor(locale), db, now: new Date() })
  } catch (error) {
    if (error instanceof RefusedRequest) return plainPage(error.status, locale)
    if (isDatabaseDown(error)) return plainPage(503, locale)
    // Their organisation was stopped while this request was under way: nothing was written, and they are signed out.
    if (isStop(error)) return signInFirst({ request, locale })
    logFault(error)
    return plainPage(500, locale)
  }
}
