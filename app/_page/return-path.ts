import type { Locale } from '@/core/installation/locales'
import { readSettings } from '@/core/installation/settings'

/** What the sign-in page says first: a form waits, or so much was opened that the person has to prove who they are. */
export const SIGN_IN_NOTICES = ['waiting', 'again'] as const

export type SignInNotice = (typeof SIGN_IN_NOTICES)[number]

const COOKIE = 'return'
const SECONDS = 900

/** Own addresses of a learner's way only: nothing that a forged cookie could turn into another site. */
const PATH = /^\/(my|en)\/[a-z0-9/-]{1,200}$/

/** To the sign-in page, remembering for a quarter of an hour where the person wanted to go. */
export function signInFirst({ request, locale }: { request: Request; locale: Locale }, notice?: SignInNotice): Response {
  const { pathname } = new URL(request.url)
  const headers = new Headers({ location: `/${locale}/sign-in${notice ? `?${notice}=yes` : ''}`, 'cache-control': 'no-store' })
  if (PATH.test(pathname)) headers.append('set-cookie', cookie(pathname, SECONDS))
  return new Response(null, { status: 303, headers })
}

/** Where the person wanted to go before signing in, if anywhere. */
export function returnPath(request: Request): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='))
  const value = pairs.find(([name]) => name === COOKIE)?.[1]
  return value && PATH.test(value) ? value : undefined
}

/** Takes the remembered path from the phone. */
export function forgetReturnPath(response: Response): Response {
  response.headers.append('set-cookie', cookie('', 0))
  return response
}

function cookie(value: string, seconds: number): string {
  const secure = readSettings().SITE_ORIGIN.startsWith('https:') ? '; Secure' : ''
  return `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`
}
