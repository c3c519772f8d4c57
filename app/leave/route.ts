import { readSettings } from '@/core/installation/settings'

/** 'Leave now' without script: forgets everything of this site on the phone and goes to a neutral page. */
export function POST(): Response {
  return new Response(null, {
    status: 303,
    headers: { location: readSettings().LEAVE_URL, 'clear-site-data': '"cache", "cookies", "storage"', 'cache-control': 'no-store' },
  })
}
