import { preferredLocale } from './_page/preferred-locale'

/** The front door: the catalogue in the reader's language, Burmese if unknown. */
export function GET(request: Request): Response {
  return new Response(null, {
    status: 307,
    headers: { location: `/${preferredLocale(request)}/courses`, 'cache-control': 'no-store', vary: 'accept-language' },
  })
}
