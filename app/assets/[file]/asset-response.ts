import assets from '@/.generated/assets.json'
import { findPicture } from '@/core/courses/server/find-picture'
import { findRecording } from '@/core/courses/server/find-recording'
import { RECORDING_TYPES, recordingFormat } from '@/core/lessons/recording'
import type { Database } from '@/db/client'

const FOREVER = 'public, max-age=31536000, immutable'

/** The file with this name: one of our own scripts, the web font, one of its pictures, or a picture or recording of a lesson. Undefined when there is none. */
export async function assetResponse(db: Database, file: string): Promise<Response | undefined> {
  const script = Object.values(assets.scripts).find(({ path }) => path === `/assets/${file}`)
  if (script) return asset(script.source, 'text/javascript; charset=utf-8')
  if (assets.font.path === `/assets/${file}`) return asset(Buffer.from(assets.font.source, 'base64'), 'font/woff2')
  const sample = Object.values(assets.font.pictures).find(({ path }) => path === `/assets/${file}`)
  if (sample) return asset(sample.source, 'image/svg+xml')
  const drawing = /^([0-9a-f]{64})\.svg$/.exec(file)?.[1]
  const svg = drawing && (await findPicture(db, drawing))
  if (svg) return asset(svg, 'image/svg+xml')
  const voice = /^([0-9a-f]{16}\.\d{1,3})\.\w+$/.exec(file)?.[1]
  const format = recordingFormat(file)
  const sound = voice && format && (await findRecording(db, voice, format))
  return sound ? soundAsset(Uint8Array.from(sound), RECORDING_TYPES[format]) : undefined
}

// What is opened by itself may not run or load anything either.
const CLOSED = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'"

function asset(body: string | Buffer<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { 'content-type': type, 'cache-control': FOREVER, 'content-security-policy': `${CLOSED};sandbox` } })
}

/**
 * Some phones play only what they may ask for in parts: the door cuts it. Opened by itself, a browser puts it into a player
 * that asks for it again, as this site: a sandbox would be another.
 */
function soundAsset(body: Uint8Array<ArrayBuffer>, type: string): Response {
  const policy = `${CLOSED};media-src 'self'`
  return new Response(body, {
    headers: { 'content-type': type, 'cache-control': FOREVER, 'content-security-policy': policy, 'accept-ranges': 'bytes' },
  })
}
