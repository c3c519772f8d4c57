import assets from '@/.generated/assets.json'
import { plainPage } from '@/app/_page/plain-page'
import { preferredLocale } from '@/app/_page/preferred-locale'
import { findPicture } from '@/core/courses/server/find-picture'
import { processDatabase } from '@/db/process-database'

const FOREVER = 'public, max-age=31536000, immutable'

/** Files whose name carries the hash of their content: the learner script, and the pictures of lessons. */
export async function GET(request: Request, context: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await context.params
  if (assets.script.path === `/assets/${file}`) return asset(assets.script.source, 'text/javascript; charset=utf-8')
  const hash = /^([0-9a-f]{64})\.svg$/.exec(file)?.[1]
  const svg = hash && (await findPicture((await processDatabase()).db, hash))
  if (svg) return asset(svg, 'image/svg+xml')
  return plainPage(404, preferredLocale(request))
}

function asset(body: string, type: string): Response {
  // A picture that is opened by itself may not run or load anything either.
  return new Response(body, {
    headers: { 'content-type': type, 'cache-control': FOREVER, 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" },
  })
}
