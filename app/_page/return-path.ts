import type { Locale } from '@/core/installation/locales'
import { readSettings } from '@/core/installation/settings'

/** What the sign-in page says first: a form waits, or so much was opened that the person has to prove who they are. */
export const SIGN_IN_NOTICES = ['waiting', 'again'] as const

export type SignInNotice = (typeof SIGN_IN_NOTICES)[number]

type Purpose = 'return' | 'proof-return'

const SECONDS = 900

/** Own addresses of a learner's way only: nothing that a forged cookie could turn into another site. */
const PATH = /^\/(my|en)\/[a-z0-9/-]{1,200}$/

/** As above and of the desks too: whoever is asked once more who they are is signed in. */
const PROOF_PATH = /^\/(my|en|desk|studio|admin)(\/[a-z0-9/-]{1,200})?$/

/** To the sign-in page, remembering for a quarter of an hour where the person wanted to go. */
export function signInFirst({ request, locale }: { request: Request; locale: Locale }, notice?: SignInNotice): Response {
  const { pathname } = new URL(request.url)
  const headers = new Headers({ location: `/${locale}/sign-in${notice ? `?${notice}=yes` : ''}`, 'cache-control': 'no-store' })
  if (PATH.test(pathname)) headers.append('set-cookie', remembering('return', pathname))
  return new Response(null, { status: 303, headers })
}

/** Where the person wanted to go before signing in, if anywhere. */
export function returnPath(request: Request): string | undefined {
  return ownPath(request, 'return', PATH)
}

/** To the page that asks who they are, remembering for a quarter of an hour what the person wanted: `path`, or this address. */
export function proveFirst(request: Request, locale: Locale, path = new URL(request.url).pathname): Response {
  const headers = new Headers({ location: `/${locale}/prove`, 'cache-control': 'no-store' })
  headers.append('set-cookie', PROOF_PATH.test(path) ? remembering('proof-return', path) : forgetting('proof-return'))
  return new Response(null, { status: 303, headers })
}

/** What the person wanted before they were asked who they are, if anything. */
export function proofReturnPath(request: Request): string | undefined {
  return ownPath(request, 'proof-return', PROOF_PATH)
}

/** Takes the remembered paths from the phone. */
export function forgetReturnPath(response: Response): Response {
  response.headers.append('set-cookie', forgetting('return'))
  response.headers.append('set-cookie', forgetting('proof-return'))
  return response
}

function ownPath(request: Request, purpose: Purpose, allowed: RegExp): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='))
  const value = pairs.find(([name]) => name === nameOf(purpose))?.[1]
  return value && !value.includes('//') && allowed.test(value) ? value : undefined
}

function isSecure(): boolean {
  return readSettings().SITE_ORIGIN.startsWith('https:')
}

/** `__Host-` keeps a neighbour of the domain from setting it. */
function nameOf(purpose: Purpose): string {
  return isSecure() ? `__Host-${purpose}` : purpose
}

function remembering(purpose: Purpose, path: string): string {
  return cookie(purpose, path, `Max-Age=${SECONDS}`)
}

/** By its end: the framework, which writes cookies anew, drops an age of nought. */
function forgetting(purpose: Purpose): string {
  return cookie(purpose, '', 'Expires=Thu, 01 Jan 1970 00:00:00 GMT')
}

function cookie(purpose: Purpose, value: string, end: string): string {
  return `${nameOf(purpose)}=${value}; Path=/; ${end}; HttpOnly; SameSite=Strict${isSecure() ? '; Secure' : ''}`
}
