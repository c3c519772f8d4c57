import type { IncomingMessage, ServerResponse } from 'node:http'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { createDoor } from '@/server/door'

/** How often the library has packed something. */
let packed = 0

vi.mock(import('node:zlib'), async (original) => {
  const library = await original()
  const brotliCompressSync: typeof library.brotliCompressSync = (...all) => {
    packed++
    return library.brotliCompressSync(...all)
  }
  return { ...library, brotliCompressSync }
})

process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
process.env['AUTH_SECRET'] ??= 'for tests only, protects nothing at all'

let close = () => {}
afterEach(() => close())

async function open(handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
  const door = createDoor(handler)
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  close = () => door.close()
  const { port } = door.address() as AddressInfo
  return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)
}

/** A page that tells who asked, and says of itself that everyone may keep it. */
function tellingPage(cache: string) {
  let asked = 0
  return async (request: IncomingMessage, response: ServerResponse) => {
    asked++
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': cache })
    response.write(`<p>${asked} ${request.headers.cookie ?? 'nobody'}</p>`)
    response.end(' '.repeat(500))
  }
}

it.each([
  '/my/courses',
  '/en/courses/phone-safety/codes',
  '/en/courses/phone-safety/codes/text',
  '/en/courses/phone-safety/codes/side-by-side',
  '/my/safety',
])('the public page %s is rendered once and given to everyone, and never learns who asks', async (path) => {
  const ask = await open(tellingPage('public, max-age=60'))
  const first = await (await ask(path, { headers: { cookie: 'session=amber' } })).text()
  const second = await (await ask(path)).text()
  expect(first).toBe(second)
  expect(first).toContain('1 nobody')
})

it.each(['/my/learning', '/my/account/data', '/my/account/data/copy', '/my/safety/more'])(
  'the private page %s is rendered for each request, with its cookie',
  async (path) => {
    const ask = await open(tellingPage('no-store'))
    expect(await (await ask(path, { headers: { cookie: 'session=amber' } })).text()).toContain('1 session=amber')
    expect(await (await ask(path, { headers: { cookie: 'session=teal' } })).text()).toContain('2 session=teal')
  },
)

it('of the cookies one value reaches a public page, whether the phone shows our letters, and it is kept once for each', async () => {
  let asked = 0
  const ask = await open(async (request, response) => {
    asked++
    const { cookie = 'no cookie', 'x-tada-font': font = 'no font' } = request.headers
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=60' })
    response.end(`<p>${cookie}, ${String(font)}</p>`)
  })
  const read = async (headers: Record<string, string>) => (await ask('/my/courses', { headers })).text()
  const wild = ['ours2', 'our', 'OURS', '"ours"', 'ours,ours', '%6Furs', 'x'.repeat(2000), "ours' OR 1=1", '<script>']
  // First, before the page is kept as it should be.
  expect(await read({ 'x-tada-font': 'ours' })).toBe('<p>no cookie, no font</p>')
  for (const value of wild) expect(await read({ cookie: `session=amber; font=${value}` })).toBe('<p>no cookie, no font</p>')
  for (const cookie of ['font=ours', 'session=amber; font=ours', 'font=ours; font=theirs'])
    expect(await read({ cookie, 'x-tada-font': 'theirs' })).toBe('<p>no cookie, ours</p>')
  expect(asked).toBe(2)
})

it('an asset is kept once, whatever letters the phone shows, and only a page varies with the cookie', async () => {
  const page = tellingPage('public, max-age=60')
  const ask = await open(page)
  const first = await ask('/assets/learner.0123456789ab.js')
  expect(await (await ask('/assets/learner.0123456789ab.js', { headers: { cookie: 'font=ours' } })).text()).toBe(await first.text())
  expect((await ask('/my/courses')).headers.get('vary')).toBe('accept-encoding, cookie')
  close()
  const askScript = await open(async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=60' })
    response.end('1')
  })
  expect((await askScript('/assets/learner.0123456789ab.js')).headers.get('vary')).toBe('accept-encoding')
})

it('a page that thirty ask for at once is packed once', async () => {
  let waiting = 0
  let open30 = () => {}
  const all = new Promise<void>((resolve) => (open30 = resolve))
  const ask = await open(async (_, response) => {
    if (++waiting === 30) open30()
    await all
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=60' })
    response.end('<p>a lesson</p>'.repeat(100))
  })
  packed = 0
  const answers = await Promise.all(Array.from({ length: 30 }, () => ask('/my/courses', { headers: { 'accept-encoding': 'br' } })))
  for (const answer of answers) expect(await answer.text()).toContain('a lesson')
  expect(packed).toBe(1)
})

it('a page that does not call itself public is not kept, even at a public address', async () => {
  const ask = await open(tellingPage('no-store'))
  await ask('/my/courses')
  expect(await (await ask('/my/courses')).text()).toContain('<p>2 ')
})

it('pages are compressed the way the browser asked for', async () => {
  const ask = await open(tellingPage('public, max-age=60'))
  for (const encoding of ['br', 'gzip']) {
    const answer = await ask('/my/courses', { headers: { 'accept-encoding': encoding } })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(await answer.text()).toContain('nobody')
  }
  expect((await ask('/my/courses', { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBeNull()
})

it('headers of the framework itself are taken from a request', async () => {
  const ask = await open(async (request, response) => {
    response.end(JSON.stringify(Object.keys(request.headers)))
  })
  const names = await (await ask('/my/learning', { headers: { 'x-middleware-subrequest': 'x', rsc: '1', 'next-action': 'x' } })).json()
  expect(names).not.toEqual(expect.arrayContaining(['x-middleware-subrequest']))
  expect(names).not.toEqual(expect.arrayContaining(['rsc']))
  expect(names).not.toEqual(expect.arrayContaining(['next-action']))
})

it('every answer carries the safe headers, cookies included', async () => {
  const ask = await open(async (_, response) => {
    response.setHeader('set-cookie', ['a=1; HttpOnly', 'b=2'])
    response.end('done')
  })
  const answer = await ask('/my/sign-in')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2'])
})

it('a lesson that was read before can be read on while the store is away, and a private page says so', async () => {
  let away = false
  const ask = await open(async (_, response) => {
    response.writeHead(away ? 503 : 200, { 'content-type': 'text/html', 'cache-control': away ? 'no-store' : 'public, max-age=0' })
    response.end(away ? 'away' : 'the lesson')
  })
  await ask('/my/courses/phone-safety/codes')
  away = true
  const lesson = await ask('/my/courses/phone-safety/codes')
  expect([lesson.status, await lesson.text()]).toEqual([200, 'the lesson'])
  expect((await ask('/my/learning')).status).toBe(503)
})

it('the address that counts wrong guesses cannot be claimed by a header of that name', async () => {
  const ask = await open(async (request, response) => {
    response.end(String(request.headers['x-tada-address']))
  })
  expect(await (await ask('/my/sign-in', { headers: { 'x-tada-address': '1.2.3.4' } })).text()).toContain('127.0.0.1')
})

it('a subscriber of an IPv6 network counts as one, whichever of its addresses knocks', async () => {
  const ask = await open(async (request, response) => {
    response.end(String(request.headers['x-tada-address']))
  })
  const seen = async (address: string) => (await ask('/my/sign-in', { headers: { 'x-forwarded-for': address } })).text()
  expect(await seen('2001:db8::1')).toBe(await seen('2001:db8::abcd:1'))
  expect(await seen('2001:db8::1')).not.toBe(await seen('2001:db8:0:1::1'))
})

it('a question for the headers alone leaves no blank page behind', async () => {
  const ask = await open(async (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'public, max-age=60' })
    response.end(request.method === 'HEAD' ? undefined : 'the lesson')
  })
  await ask('/my/courses/phone-safety', { method: 'HEAD' })
  expect(await (await ask('/my/courses/phone-safety')).text()).toBe('the lesson')
})

it('only what says that it can be cut is cut, and only for whoever asks for a part of it', async () => {
  const ask = await open(async (request, response) => {
    const cut: Record<string, string> = request.url?.endsWith('.opus') ? { 'accept-ranges': 'bytes' } : {}
    response.writeHead(200, { 'content-type': 'audio/ogg', 'cache-control': 'public, max-age=60', ...cut })
    response.end('0123456789')
  })
  const seen = async (path: string, headers: Record<string, string>, method = 'GET') => {
    const answer = await ask(path, { headers, method })
    return [answer.status, await answer.text(), answer.headers.get('content-range'), answer.headers.get('cache-control')]
  }
  const whole = [200, '0123456789', null, 'public, max-age=60']
  expect(await seen('/assets/a.opus', { range: 'bytes=2-3' })).toEqual([206, '23', 'bytes 2-3/10', 'public, max-age=60'])
  expect(await seen('/assets/a.opus', {})).toEqual(whole)
  expect(await seen('/assets/a.opus', { range: 'bytes=2-3', 'if-range': '"older"' })).toEqual(whole)
  expect(await seen('/assets/a.opus', { range: 'bytes=20-' })).toEqual([416, '', 'bytes */10', 'no-store'])
  expect(await seen('/assets/a.opus', { range: 'bytes=2-3' }, 'HEAD')).toEqual([200, '', null, 'public, max-age=60'])
  expect(await seen('/assets/a.js', { range: 'bytes=2-3' })).toEqual(whole)
})

it.each([
  '/en/../_next/image?url=/a',
  '/%5fnext/static/x',
  '//_next/x',
  '/en/courses/%E0%A4%A',
  '/en/a%00b',
  'http://localhost/_next/x',
  '/en/..%2f_next/x',
])('the target %s reaches nothing', async (target) => {
  const { port } = await openRaw(async (request, response) => {
    response.end(request.url)
  })
  const seen = await askRaw(port, target)
  expect(seen).toMatch(/not-found$/)
})

async function openRaw(handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
  const door = createDoor(handler)
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  close = () => door.close()
  return { port: (door.address() as AddressInfo).port }
}

/** Sends a target as it stands: fetch would tidy it up. */
function askRaw(port: number, target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`))
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('end', () => resolve(Buffer.concat(chunks).toString()))
    socket.on('error', reject)
  })
}
