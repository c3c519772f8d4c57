import { TOTP } from 'otpauth'
import type { DemoPerson } from '@/demo/demo-people'

export type Cookie = { name: string; value: string }

/** Signs somebody in as a browser without script does, and returns the cookies that the browser would hold. */
export async function signIn(origin: string, person: DemoPerson): Promise<Cookie[]> {
  const first = await post(`${origin}/my/sign-in`, { handle: person.handle, passphrase: person.passphrase })
  if (!person.totpKey) return first
  return post(`${origin}/my/second-factor`, { code: new TOTP({ secret: person.totpKey }).generate() }, first)
}

/** The header of a request with these cookies. */
export function cookieHeader(cookies: readonly Cookie[]): string {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** Sends a form and returns the cookies of the answer, which must lead on. */
export async function post(url: string, form: Record<string, string>, cookies: readonly Cookie[] = []): Promise<Cookie[]> {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookieHeader(cookies) },
    body: new URLSearchParams(form),
  })
  if (answer.status !== 303) throw new Error(`${new URL(url).pathname} answered ${answer.status}`)
  return answer.headers.getSetCookie().map((line) => {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1) }
  })
}
