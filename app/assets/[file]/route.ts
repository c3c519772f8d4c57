import assets from '@/.generated/assets.json'
import { plainPage } from '@/app/_page/plain-page'
import { publicRoute } from '@/app/_page/routes'
import { findPicture } from '@/core/courses/server/find-picture'

const FOREVER = 'public, max-age=31536000, immutable'

/** Files whose name carries the hash of their content: our own scripts, the web font with its pictures, and the pictures of lessons. */
export const GET = publicRoute(async ({ params, locale, db }) => {
  const { file = '' } = params
  const script = Object.values(assets.scripts).find(({ path }) => path === `/assets/${file}`)
  if (script) return asset(script.source, 'text/javascript; charset=utf-8')
  if (assets.font.path === `/assets/${file}`) return asset(Buffer.from(assets.font.source, 'base64'), 'font/woff2')
  const picture = Object.values(assets.font.pictures).find(({ path }) => path === `/assets/${file}`)
  if (picture) return asset(picture.source, 'image/svg+xml')
  const hash = /^([0-9a-f]{64})\.svg$/.exec(file)?.[1]
  const svg = hash && (await findPicture(db, hash))
  if (svg) return asset(svg, 'image/svg+xml')
  return plainPage(404, locale)
})

function asset(body: string | Buffer<ArrayBuffer>, type: string): Response {
  // A picture that is opened by itself may not run or load anything either.
  return new Response(body, {
    headers: {
      'content-type': type,
      'cache-control': FOREVER,
      'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none';sandbox",
    },
  })
}
