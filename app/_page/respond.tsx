import { createHash } from 'node:crypto'
import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import assets from '@/.generated/assets.json'
import { readSettings } from '@/core/installation/settings'
import { isOurFontOn } from './our-font'

type Answer = {
  status?: number
  /** `public`: the same bytes for everyone, so that the door may keep it. `private` (the default) is kept nowhere. */
  cache?: 'public' | 'private'
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

const SCRIPT_PATHS = new Set(Object.values(assets.scripts).map(({ path }) => path))

/** The script that a page loads in its head, by its full address, when it is one of ours. */
function scriptOf(html: string): string {
  const path = /<script src="([^"]+)"/.exec(html.slice(0, html.indexOf('</head>')))?.[1] ?? ''
  return SCRIPT_PATHS.has(path) ? readSettings().SITE_ORIGIN + path : "'none'"
}

/** Each style as it stands in a page, alone and with our letters. */
const STYLE_HASHES = new Map(Object.values(assets.css).flatMap((css) => [css, css + assets.font.css].map((style) => [style, sha256(style)])))

function contentSecurityPolicy(html: string, withFont: boolean): string {
  // 'Leave now' is a form that ends on another site, and form-action also governs where a form is redirected to.
  const leave = new URL(readSettings().LEAVE_URL).origin
  return [
    "default-src 'none'",
    // Only the page's own small script: nothing of the framework may run, so no page may fetch it.
    `script-src ${scriptOf(html)}`,
    `style-src ${STYLE_HASHES.get(html.slice(html.indexOf('<style>') + 7, html.indexOf('</style>'))) ?? "'none'"}`,
    ...(withFont ? ["font-src 'self'"] : []),
    "img-src 'self' data:",
    // Only a lesson with recordings.
    ...(html.includes('<audio ') ? ["media-src 'self'"] : []),
    "connect-src 'self'",
    `form-action 'self' ${leave}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // No text becomes an element or a script, not even by our own hand.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join(';')
}

/** Renders a page to HTML. The framework's own rendering would send 138 kB of script and every text twice. */
export async function htmlResponse(page: ReactElement, { status = 200, cache = 'private' }: Answer = {}): Promise<Response> {
  const { prelude } = await prerender(page)
  const rendered = (await new Response(prelude).text()).replaceAll('<!-- -->', '')
  const withFont = isOurFontOn()
  const html = withFont ? rendered.replace('</style>', () => `${assets.font.css}</style>`) : rendered
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(html, withFont),
      'cache-control': cache === 'public' ? 'public, max-age=60' : 'no-store',
    },
  })
}

/** After a form was taken: the browser asks for the page that shows the result. */
export function seeOther(path: string): Response {
  // Parts of an address arrive decoded; a header carries ASCII alone.
  const location = /^[!-~]+$/.test(path) ? path : encodeURI(path)
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
