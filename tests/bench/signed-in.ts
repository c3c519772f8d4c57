import type { DemoPerson } from '@/demo/demo-people'

export type Cookie = { name: string; value: string }

/** Signs a learner in as a browser without script does, and returns the cookies that the browser would hold. */
export async function signIn(origin: string, person: DemoPerson): Promise<Cookie[]> {
  const answer = await fetch(`${origin}/my/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ handle: person.handle, passphrase: person.passphrase }),
  })
  const cookies = answer.headers.getSetCookie().map((line) => {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1) }
  })
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`${person.handle} could not sign in (${answer.status})`)
  return cookies
}
