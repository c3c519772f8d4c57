import { seeOther } from '@/app/_page/respond'
import { forgetSession } from '@/auth'

/**
 * Takes the cookie and what the browser kept of pages, and goes on to a public page, or gives this last answer. Courses
 * kept on the phone stay.
 */
export async function signedOut(to: string | Response): Promise<Response> {
  await forgetSession()
  const response = typeof to === 'string' ? seeOther(to) : to
  response.headers.set('clear-site-data', '"cache", "cookies"')
  return response
}
