import { seeOther } from '@/app/_page/respond'
import { forgetSession } from '@/auth'

/** Takes the cookie and what the browser kept of pages, and goes on to a public page. Courses kept on the phone stay. */
export async function signedOut(path: string): Promise<Response> {
  await forgetSession()
  const response = seeOther(path)
  response.headers.set('clear-site-data', '"cache", "cookies"')
  return response
}
