import { cookies } from 'next/headers'
import NextAuth, { AuthError, type NextAuthConfig } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import type { Person } from '@/core/accounts/person'
import { type BegunSession, exchangeTicket } from '@/core/accounts/server/exchange-ticket'
import { endSession } from '@/core/accounts/server/end-session'
import { findLapsedPerson, type LapsedPerson } from '@/core/accounts/server/find-lapsed-person'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { isKnownDevice } from '@/core/accounts/server/is-known-device'
import { cookieLife } from '@/core/accounts/session-limits'
import { hashToken } from '@/core/accounts/tokens'
import { fontCookie } from '@/core/installation/font-cookie'
import { readSettings } from '@/core/installation/settings'
import type { Database } from '@/db/client'

declare module 'next-auth' {
  interface User {
    sessionToken: string
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionToken?: string
  }
}

/**
 * Who is signed in, by the session's row as it stands now; nobody, and the session is ended, when they left without a
 * network. Throws when the database does. The cookie is only opened
 * here: next-auth's own `auth()` would seal and set it anew for every page, for a token that never changes.
 */
export async function signedInPerson(db: Database, now: Date): Promise<Person | null> {
  const token = await cookieToken(now)
  const person = token ? await findPersonBySession(db, token, now) : null
  if (!(await hasLeft())) return person
  if (person) await endSession(db, person)
  await forgetSession()
  return null
}

/** Whose session it was that the cookie names, when it is over for less than a day. That opens nothing. */
export async function lapsedPerson(db: Database, now: Date): Promise<LapsedPerson | null> {
  const token = (await hasLeft()) ? undefined : await cookieToken(now)
  return token ? findLapsedPerson(db, token, now) : null
}

/** A name for this browser, for counting only, when the person of the handle was signed in on it within the last day. */
export async function knownDevice(db: Database, handle: string, now: Date): Promise<string | null> {
  const token = await cookieToken(now)
  return token && (await isKnownDevice(db, token, handle, now)) ? hashToken(token) : null
}

/** The session's token from the cookie, whether that session lives or not. */
async function cookieToken(now: Date): Promise<string | undefined> {
  const { AUTH_SECRET, SITE_ORIGIN } = readSettings()
  const { name } = cookieNames(SITE_ORIGIN).sessionToken
  const sealed = (await cookies()).get(name)?.value
  if (!sealed) return undefined
  const held = opened.get(sealed)
  return held && held.until > now.getTime() ? held.sessionToken : openCookie(sealed, AUTH_SECRET, name, now)
}

// Opening a cookie costs as much as several queries, and a person opens page after page. The row decides every time.
const OPENED_MS = 60_000
const MOST_OPENED = 500
const opened = new Map<string, { sessionToken: string; until: number }>()

async function openCookie(sealed: string, secret: string, name: string, now: Date): Promise<string | undefined> {
  const token = await decode({ token: sealed, secret, salt: name }).catch(() => null)
  if (!token?.sessionToken) return undefined
  opened.delete(sealed)
  for (const oldest of opened.keys()) if (opened.size >= MOST_OPENED) opened.delete(oldest)
  opened.set(sealed, { sessionToken: token.sessionToken, until: now.getTime() + OPENED_MS })
  return token.sessionToken
}

/** Exchanges a ticket for a session and gives the browser its cookie. False when the ticket is used, over or forged. */
export async function startSession(db: Database, ticket: string, now: Date): Promise<boolean> {
  const { nextAuth, begun, settle, names } = authFor(db, now)
  try {
    await nextAuth.signIn('credentials', { ticket, redirect: false })
  } catch (error) {
    settle()
    if (error instanceof AuthError) return false
    throw error
  }
  const jar = await cookies()
  const token = jar.get(names.sessionToken.name)?.value ?? ''
  // Without an age of its own the cookie leaves the phone with the browser; the row has the end that counts.
  const age = begun()?.isOwnPhone ? { maxAge: cookieLife(true) / 1000 } : {}
  jar.set(names.sessionToken.name, token, { ...names.sessionToken.options, ...age })
  jar.set(names.callbackUrl.name, '', { ...names.callbackUrl.options, maxAge: 0 })
  await forgetLeaving()
  return true
}

/** Takes the cookies from the browser, the one that says nothing of a person too. The session's row is ended by a use case of core. */
export async function forgetSession(): Promise<void> {
  const { sessionToken } = cookieNames(readSettings().SITE_ORIGIN)
  const jar = await cookies()
  jar.set(sessionToken.name, '', { ...sessionToken.options, maxAge: 0 })
  jar.set(...fontCookie(false))
  await forgetLeaving()
}

/** What 'Leave now' writes where it can reach no network: the session is over, though its cookie is still there. */
const LEFT = 'left'

async function hasLeft(): Promise<boolean> {
  return Boolean((await cookies()).get(LEFT)?.value)
}

async function forgetLeaving(): Promise<void> {
  if (await hasLeft()) (await cookies()).set(LEFT, '', { path: '/', maxAge: 0 })
}

/**
 * next-auth for one request. Its cookie is an encrypted token that carries a session's token and nothing else; the row
 * decides whether the session lives. Its own pages and addresses are not mounted: signing in is our own form.
 * next-auth takes an error in a callback for 'not signed in'; `settle` throws it instead, so that a database that is
 * down is not mistaken for a person who signed out.
 */
function authFor(db: Database, now: Date) {
  const { AUTH_SECRET, SITE_ORIGIN } = readSettings()
  const names = cookieNames(SITE_ORIGIN)
  const failures: unknown[] = []
  let session: BegunSession | null = null
  async function watched<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work
    } catch (error) {
      failures.push(error)
      return null
    }
  }
  // Otherwise next-auth builds its address from the Host header, which the sender chooses.
  process.env['AUTH_URL'] = SITE_ORIGIN
  const config: NextAuthConfig = {
    secret: AUTH_SECRET,
    trustHost: true,
    useSecureCookies: SITE_ORIGIN.startsWith('https:'),
    cookies: names,
    // A cookie that cannot be read is no event, and its text belongs in no log.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    session: { strategy: 'jwt' },
    jwt: {
      encode: ({ token, ...rest }) =>
        encode({ ...rest, token: { sessionToken: token?.sessionToken ?? '' }, maxAge: cookieLife(session?.isOwnPhone ?? false) / 1000 }),
    },
    providers: [
      Credentials({
        credentials: { ticket: {} },
        authorize: async ({ ticket }) => {
          session = typeof ticket === 'string' ? await watched(exchangeTicket(db, ticket, now)) : null
          return session && { sessionToken: session.token }
        },
      }),
    ],
    callbacks: { jwt: ({ token, user }) => (user ? { sessionToken: user.sessionToken } : token) },
  }
  function settle() {
    if (failures.length > 0) throw failures[0]
  }
  return { nextAuth: NextAuth(config), begun: () => session, settle, names }
}

/** Strict: no link or form of another site ever carries a cookie of ours. `__Host-` pins it to this origin. */
function cookieNames(origin: string) {
  const secure = origin.startsWith('https:')
  const cookie = (name: string) => ({
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'strict', path: '/', secure } as const,
  })
  return { sessionToken: cookie('session'), callbackUrl: cookie('callback'), csrfToken: cookie('csrf') }
}
