import { readSettings } from '@/core/installation/settings'

/**
 * True for a form that another site sent. `Referrer-Policy: no-referrer` makes browsers send `Origin: null` with our own
 * forms, so Sec-Fetch-Site decides; browsers too old for it are held by the cookie's SameSite.
 */
export function isForeign(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && origin !== 'null' && origin !== readSettings().SITE_ORIGIN
}
