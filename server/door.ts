import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { asksForOurFont, FONT_HEADER } from '@/core/installation/font-cookie'
import { networkOf } from '@/core/safety/network-of'
import { readByteRange } from './byte-range'
import { keptAnswers } from './kept-answers'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What the door holds of an answer while it is written. */
type Answer = { status: number; headers: Record<string, string>; body: Buffer }

/** Nothing of ours lives under an address that begins like this: the framework's own do, its built-in pages among them. */
const FRAMEWORK_PATHS = /^\/_/

/** A header that marks a request as the framework's own, or speaks of another address, would reach its inner workings. */
const FRAMEWORK_HEADERS = /^(x-middleware|x-nextjs|x-invoke|x-matched-path|x-now-|x-prerender|x-vercel|x-forwarded-(host|proto|port)|next-|rsc$)/

/** All that a page or a form of ours needs. */
const METHODS = ['GET', 'HEAD', 'POST']

/**
 * The HTTP server in front of the framework. It compresses every answer, and keeps those that are the same for
 * everyone (`Cache-Control: public`) compressed in memory: a lesson costs a look-up. To be sure that a kept answer
 * depends on nobody, the cookies are taken from every request whose answer may be kept. One thing is read from them
 * first, and has two values: whether the phone shows our letters. A page is kept once for each.
 */
export function createDoor(handler: Handler): Server {
  const kept = keptAnswers()
  const server = createServer((request, response) => {
    if (!METHODS.includes(request.method ?? '')) return send(request, response, NOT_ALLOWED)
    request.url = safeTarget(request.url ?? '')
    const path = request.url
    for (const name of Object.keys(request.headers)) if (FRAMEWORK_HEADERS.test(name)) delete request.headers[name]
    request.headers['x-tada-address'] = networkOfSender(request)
    const encoding = preferredEncoding(request)
    const withFont = !isAsset(path) && asksForOurFont(request.headers.cookie)
    delete request.headers[FONT_HEADER]
    if (withFont) request.headers[FONT_HEADER] = 'ours'
    const form = withFont ? `${encoding} our-font` : encoding
    const readable = (request.method === 'GET' || request.method === 'HEAD') && isPublic(path)
    if (readable) {
      delete request.headers.cookie
      const answer = kept.find(path, form)
      if (answer) return send(request, response, answer)
    }
    const held = holdBack(response, (answer) => {
      if (readable && answer.status >= 500) return kept.findStale(path, form) ?? compress(answer, encoding, false)
      // The framework writes no body for HEAD: kept, it would be a blank page for everyone.
      const isPublicAnswer =
        answer.status === 200 && !response.hasHeader('set-cookie') && (answer.headers['cache-control']?.startsWith('public') ?? false)
      const keep = readable && request.method === 'GET' && isPublicAnswer
      // Of many who asked while it was away, the first has it packed: that takes longer than everything else.
      const packedMeanwhile = keep ? kept.find(path, form) : undefined
      if (packedMeanwhile) return packedMeanwhile
      const packed = compress(answer, encoding, keep)
      if (keep) kept.keep(path, form, packed)
      return packed
    })
    handler(request, held).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  // A slow phone may take its time to send; a socket that only sits there may not.
  server.requestTimeout = 120_000
  server.headersTimeout = 30_000
  server.keepAliveTimeout = 60_000
  return server
}

/**
 * The target as the framework may see it. One that is no plain path, that climbs, or that cannot be decoded becomes an
 * address that does not exist, so that it gets the helpful 404 and reaches nothing that the framework serves by itself.
 */
function safeTarget(target: string): string {
  const [path = ''] = target.split('?')
  const nowhere = /^\/(my|en)\//.exec(path)?.[0] ?? '/'
  try {
    const decoded = decodeURIComponent(path)
    const isPlain = decoded.startsWith('/') && !decoded.includes('//') && !/[\\\0]|(^|\/)\.{1,2}(\/|$)/.test(decoded)
    return isPlain && !FRAMEWORK_PATHS.test(decoded) ? target : `${nowhere}not-found`
  } catch {
    return `${nowhere}not-found`
  }
}

/** Files whose name carries the hash of their content: the same whoever asks. */
function isAsset(path: string): boolean {
  return /^\/assets\/[a-z0-9.]+$/.test(path)
}

/** Public reading: the catalogue, its courses and lessons, the page on safety, and hashed assets. */
function isPublic(path: string): boolean {
  return /^\/(my|en)\/courses(\/[a-z0-9-]+){0,2}(\/(side-by-side|text))?$/.test(path) || /^\/(my|en)\/safety$/.test(path) || isAsset(path)
}

/** Which network knocks, for counting wrong guesses in memory only. Behind the installation's own proxy its last word counts. */
function networkOfSender(request: IncomingMessage): string {
  const socket = request.socket.remoteAddress ?? ''
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return networkOf(/^(127\.|::1|::ffff:127\.)/.test(socket) && forwarded ? forwarded : socket)
}

function preferredEncoding(request: IncomingMessage): 'br' | 'gzip' | '' {
  const accepted = (request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : ''
}

function compress(answer: Answer, encoding: 'br' | 'gzip' | '', once: boolean): Answer {
  if (!isPackable(answer) || answer.body.length <= 200 || encoding === '' || answer.headers['content-encoding']) return answer
  const body =
    encoding === 'br'
      ? brotliCompressSync(answer.body, {
          params: {
            // What is kept is compressed once and sent often; the rest must be quick.
            [constants.BROTLI_PARAM_QUALITY]: once ? 11 : 5,
            [constants.BROTLI_PARAM_SIZE_HINT]: answer.body.length,
          },
        })
      : gzipSync(answer.body, { level: once ? 9 : 5 })
  return { ...answer, body, headers: { ...answer.headers, 'content-encoding': encoding } }
}

function isPackable({ headers }: Answer): boolean {
  return /^(text\/|application\/(json|javascript)|image\/svg)/.test(headers['content-type'] ?? '')
}

/** A page that a browser keeps must not be shown when the phone has asked for our letters since, or for its own. */
function isPublicPage({ headers }: Answer): boolean {
  return (headers['content-type'] ?? '').startsWith('text/html') && (headers['cache-control'] ?? '').startsWith('public')
}

const SAFE_HEADERS = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(),microphone=(),geolocation=(),browsing-topics=(),display-capture=(),payment=(),usb=(),serial=(),bluetooth=(),hid=(),midi=(),accelerometer=(),gyroscope=(),magnetometer=()',
} as const

/** What an answer carries that says nothing else of itself: such as those that the framework gives before any page of ours runs. */
const CLOSED = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
} as const

const NOT_ALLOWED: Answer = { status: 405, headers: { allow: METHODS.join(', ') }, body: Buffer.alloc(0) }

function send(request: IncomingMessage, response: ServerResponse, whole: Answer): void {
  const answer = partOf(request, whole)
  const own = Object.entries(answer.headers).filter(([name]) => name !== 'vary' && !name.startsWith('x-nextjs'))
  response.writeHead(answer.status, {
    ...CLOSED,
    ...Object.fromEntries(own),
    // A cookie belongs to one person, whatever the page thinks of itself.
    ...(response.hasHeader('set-cookie') ? { 'cache-control': 'no-store' } : {}),
    ...(isPackable(answer) ? { vary: isPublicPage(answer) ? 'accept-encoding, cookie' : 'accept-encoding' } : {}),
    ...SAFE_HEADERS,
    ...(answer.status === 304 || answer.status === 204 ? {} : { 'content-length': String(answer.body.length) }),
  })
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}

/** The part of an answer that was asked for, where it says that it can be cut. Kept answers are whole; so is what `If-Range` asks, since none has a tag. */
function partOf({ method, headers }: IncomingMessage, whole: Answer): Answer {
  const isCut = method === 'GET' && whole.status === 200 && whole.headers['accept-ranges'] === 'bytes' && headers['if-range'] === undefined
  const length = whole.body.length
  const range = isCut ? readByteRange(headers.range, length) : undefined
  if (!range) return whole
  if (range === 'none') return { status: 416, headers: { 'content-range': `bytes */${length}` }, body: Buffer.alloc(0) }
  const { first, last } = range
  return {
    status: 206,
    headers: { ...whole.headers, 'content-range': `bytes ${first}-${last}/${length}` },
    body: whole.body.subarray(first, last + 1),
  }
}

/** Collects what the framework writes, and sends it when it is whole, as `finish` returns it. */
function holdBack(response: ServerResponse, finish: (answer: Answer) => Answer): ServerResponse {
  const chunks: Buffer[] = []
  const collect = (chunk: unknown, encoding?: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const original = { writeHead: response.writeHead.bind(response), end: response.end.bind(response) }
  let status: number | undefined
  const callbackOf = (args: unknown[]) => args.find((value): value is () => void => typeof value === 'function')
  response.writeHead = (code: number, ...rest: unknown[]) => {
    status = code
    const headers = rest.find((value) => typeof value === 'object' && value !== null)
    for (const [name, value] of Object.entries((headers ?? {}) as Record<string, string>)) response.setHeader(name, value)
    return response
  }
  response.flushHeaders = () => {}
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    collect(chunk, rest[0])
    callbackOf(rest)?.()
    return true
  }) as typeof response.write
  response.end = ((...args: unknown[]) => {
    collect(args[0], args[1])
    const cookies = response.getHeader('set-cookie')
    const headers: Record<string, string> = {}
    for (const [name, value] of Object.entries(response.getHeaders()))
      if (name !== 'set-cookie' && name !== 'transfer-encoding') headers[name] = String(value)
    const answer = finish({ status: status ?? response.statusCode, headers, body: Buffer.concat(chunks) })
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    if (cookies !== undefined) response.setHeader('set-cookie', cookies)
    response.writeHead = original.writeHead
    response.end = original.end
    send(response.req, response, answer)
    callbackOf(args)?.()
    return response
  }) as typeof response.end
  return response
}
