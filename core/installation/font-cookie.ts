import { readSettings } from './settings'

/** The header by which the door tells a page that this phone shows our letters. Nobody else can: the door sets or removes it. */
export const FONT_HEADER = 'x-tada-font'

const VALUE = 'ours'

/** A year: a phone gets no better letters by itself. */
const SECONDS = 365 * 24 * 60 * 60

/** `__Host-` keeps a neighbour of the domain from setting it. */
function nameAndOptions() {
  const secure = readSettings().SITE_ORIGIN.startsWith('https:')
  // Lax, unlike every cookie that opens something: who comes by a link in a message has to read the first page too.
  return { name: secure ? '__Host-font' : 'font', options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const }
}

/** True when the cookies of a request say that this phone shows our letters: one value says so, and no other says anything. */
export function asksForOurFont(cookies: string | undefined): boolean {
  return (cookies ?? '').split(';').some((pair) => pair.trim() === `${nameAndOptions().name}=${VALUE}`)
}

/** What says that this phone shows our letters: the same on every phone, and nothing of a person. With `false`: what takes it away. */
export function fontCookie(isOn: boolean) {
  const { name, options } = nameAndOptions()
  return [name, isOn ? VALUE : '', { ...options, maxAge: isOn ? SECONDS : 0 }] as const
}
