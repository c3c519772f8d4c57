import { type Locale, LOCALES } from '@/core/installation/locales'

/** The language of an address that names none: the path's, else the browser's first that we have, else Burmese. */
export function preferredLocale(request: Request): Locale {
  const first = new URL(request.url).pathname.split('/')[1]
  const accepted = (request.headers.get('accept-language') ?? '').split(',').map((part) => part.trim().slice(0, 2))
  return [first, ...accepted].map((part) => LOCALES.find((locale) => locale === part)).find((locale) => locale !== undefined) ?? LOCALES[0]
}
