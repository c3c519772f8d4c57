import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { type AddressInfo, connect, createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORM_BYTES } from '@/app/_page/form'
import { type Answer, type Question } from './ask'
import { watchChanges } from './changes'
import { rightQuestions } from './entitled'
import { HOUSEKEEPING } from './rules'
import { askStage, campNamed, theStage } from './stage'

const { origin, pid, ownerUrl } = theStage()
const changes = watchChanges(ownerUrl)
/** Every form of the application, as somebody who may send it, and right in everything but the lie. */
const forms = rightQuestions('POST', campNamed('c')).filter(({ route }) => route !== '/leave')
/** Forms whose route reads what was sent; the others look at the address alone, or at a cookie that this person lacks. */
const read = forms.filter(({ question, rule }) => {
  const leadsAway = rule.POST?.changes === false && rule.POST.answer === 303
  return Object.keys(question.form ?? {}).length > 0 && !leadsAway
})
/** Fields that a form may lack: without them it still is a right form. */
const OPTIONAL = new Set(['event', 'shares', 'place', 'canMove', 'page', 'answer-1', 'anyway', 'here'])
const demanding = read.filter(({ question }) => Object.keys(question.form ?? {}).some((field) => !OPTIONAL.has(field)))

let before = ''
beforeAll(async () => {
  before = await changes.digest(HOUSEKEEPING)
})
afterAll(async () => {
  await changes.close()
})

/** Sends each and gives those that were not answered as they must be. */
async function answersBut(statuses: number[], questions: Question[]): Promise<string[]> {
  const wrong: string[] = []
  for (const question of questions) {
    const { status } = await askStage(question)
    if (!statuses.includes(status)) wrong.push(`${question.path}: ${status}`)
  }
  return wrong
}

async function expectNothingChanged(): Promise<void> {
  expect(await changes.digest(HOUSEKEEPING)).toBe(before)
  expect((await askStage({ path: '/health' })).status).toBe(200)
}

describe('a form that another site sends', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour of the same domain', { 'sec-fetch-site': 'same-site' }],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }],
    ['by an old browser that names another origin', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
    ['by an old browser from another port', { 'sec-fetch-site': '', origin: 'http://localhost:1' }],
    ['with an origin that only begins like ours', { 'sec-fetch-site': '', origin: `${origin}.evil.example` }],
    ['from a frame without an origin', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['with a claim of our origin beside the truth', { 'sec-fetch-site': 'cross-site', origin }],
  ])('%s is refused everywhere', async (_, { 'sec-fetch-site': site, ...rest }) => {
    const questions = forms
      .filter(({ route }) => route !== '/[...path]')
      .map(({ question: { form = {}, ...question } }) => {
        const body = new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))).toString()
        const headers = { 'content-type': 'application/x-www-form-urlencoded', ...(site && { 'sec-fetch-site': site }), ...rest }
        return { ...question, body, headers }
      })
    expect(questions.length).toBeGreaterThan(30)
    expect(await answersBut([403], questions)).toEqual([])
    await expectNothingChanged()
  })

  it('cannot carry a cookie: it is strict, and not for script', async () => {
    const { learner } = campNamed('b')
    const answer = await askStage({ path: '/en/sign-in', form: { handle: learner.handle, passphrase: learner.passphrase } })
    const session = (answer.headers['set-cookie'] ?? []).find((line) => line.startsWith('session='))
    expect(session).toMatch(/; HttpOnly/)
    expect(session).toMatch(/; SameSite=strict/i)
    expect(session).not.toMatch(/Domain|Expires|Max-Age/i)
    before = await changes.digest(HOUSEKEEPING)
  })
})

describe('a body that lies', () => {
  const plain = (question: Question): Question => {
    const { form: _form, ...rest } = question
    return rest
  }
  const typed = (type: string, body: string | Buffer, extra: Record<string, string> = {}) =>
    read.map(({ question }) => ({ ...plain(question), body, headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', ...extra } }))

  it.each([
    ['JSON', 'application/json', '{"sure":"yes"}'],
    ['JSON without end', 'application/json', '['.repeat(60_000)],
    ['plain text', 'text/plain', 'sure=yes'],
    ['multipart', 'multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="sure"\r\n\r\nyes\r\n--x--\r\n'],
    ['multipart without a boundary', 'multipart/form-data', 'x'],
    ['XML', 'application/xml', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>'],
    ['no type', '', 'sure=yes'],
  ])('%s is refused with 415', async (_, type, body) => {
    expect(await answersBut([415], typed(type, body))).toEqual([])
    await expectNothingChanged()
  })

  it('is refused with 413 when it says that it is too large, by every form', async () => {
    const questions = forms
      .filter(({ route }) => route !== '/[...path]')
      .map(({ question }) => ({ ...plain(question), body: Buffer.alloc(FORM_BYTES + 1, 'a'), headers: { 'sec-fetch-site': 'same-origin' } }))
    expect(await answersBut([413], questions)).toEqual([])
    await expectNothingChanged()
  })

  it('is refused with 413 when it does not say how large it is, and fills no memory', async () => {
    const start = memory()
    for (const { question } of read) expect(await chunked(question, 3 * 1024 * 1024), question.path).toBe(413)
    await expectNothingChanged()
    expect(memory() - start).toBeLessThan(200)
  })

  it('is not unpacked: a bomb is as small as it came', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, 'a'))
    expect(bomb.length).toBeLessThan(FORM_BYTES)
    const start = memory()
    const type = 'application/x-www-form-urlencoded'
    for (const encoding of ['gzip', 'deflate', 'br']) {
      expect(await answersBut([415], typed(type, bomb.subarray(0, 60_000), { 'content-encoding': encoding }))).toEqual([])
    }
    await expectNothingChanged()
    expect(memory() - start).toBeLessThan(100)
  })

  it.each([
    ['names of what every object has', { __proto__: 'x', constructor: 'x', toString: 'x', '__proto__[isAdmin]': '1' }],
    ['ten thousand fields', Object.fromEntries(Array.from({ length: 8000 }, (_, index) => [`f${index}`, '1']))],
    ['nothing', {}],
  ])('with %s instead of its fields changes nothing', async (_, form) => {
    const questions = demanding.map(({ question }) => ({ ...question, form: { ...form } as Record<string, string> }))
    expect(await answersBut([400, 404, 413], questions)).toEqual([])
    await expectNothingChanged()
  })

  it('with each field sent twice, or far too long, is refused', async () => {
    for (const wrong of [(value: string) => [value, value], (value: string) => [value.padEnd(5000, 'x')]]) {
      const questions = demanding.map(({ question }) => {
        const spoilt = Object.entries(question.form ?? {}).map(([name, value]) => [name, wrong([value].flat()[0] ?? '')])
        return { ...question, form: Object.fromEntries(spoilt) as Record<string, string[]> }
      })
      expect(await answersBut([303, 400, 404, 413], questions)).toEqual([])
      await expectNothingChanged()
    }
  })

  it('with NUL in every field and in the address ends in no fault', async () => {
    const questions = demanding.map(({ question }) => {
      const spoilt = Object.entries(question.form ?? {}).map(([name, value]) => [`${name}\0`, `${[value].flat()[0] ?? ''}\0\ud800`])
      return { ...question, path: `${question.path}?page=%00&group=%00`, form: Object.fromEntries(spoilt) as Record<string, string> }
    })
    const statuses = await Promise.all(questions.map(async (question) => (await askStage(question)).status))
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    await expectNothingChanged()
  })

  it('in a question that only looks changes nothing', async () => {
    const questions = read.map(({ question }) => ({
      ...plain(question),
      method: 'GET',
      path: `${question.path}?${new URLSearchParams(question.form as Record<string, string>).toString()}`,
      body: new URLSearchParams(question.form as Record<string, string>).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-http-method-override': 'POST' },
    }))
    expect(await answersBut([200, 303, 404, 405], questions)).toEqual([])
    await expectNothingChanged()
  })
})

describe('a request that is no request', () => {
  it.each([
    ['two lengths', 'POST /en/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 30\r\n\r\na=b'],
    ['a length and chunks', 'POST /en/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['chunks in disguise', 'POST /en/sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['a header without end', `GET /en/courses HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`],
    ['a line feed in a header', 'GET /en/courses HTTP/1.1\r\nHost: x\r\nX: a\n b: c\r\n\r\n'],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00'],
  ])('%s is turned away', async (_, text) => {
    expect(await sendRaw(text)).toMatch(/^(HTTP\/1\.1 (400|431) |$)/)
    await expectNothingChanged()
  })

  it('cannot make the server speak to another one', async () => {
    const visits: string[] = []
    const target = createServer((socket) => {
      visits.push('somebody came')
      socket.destroy()
    }).listen(0, '127.0.0.1')
    await once(target, 'listening')
    const { port } = target.address() as AddressInfo
    // The framework sets its listeners when it answers for the first time.
    await askStage({ path: '/en/sign-in' })
    const upgrade = `Host: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n`
    for (const path of ['/', `http://127.0.0.1:${port}/`, `//127.0.0.1:${port}/`, '/_next/webpack-hmr', '/en/learning']) {
      const answer = await sendRaw(`GET ${path} HTTP/1.1\r\n${upgrade}\r\n`)
      expect(answer, path).not.toMatch(/^HTTP\/1\.1 101/)
    }
    for (const path of ['/_next/image?w=64&q=75&url=', '/en/sign-in?next=', '/api/auth/signin?callbackUrl='])
      await askStage({ path: `${path}${encodeURIComponent(`http://127.0.0.1:${port}/x`)}` })
    await askStage({ path: '/en/courses', headers: { host: `127.0.0.1:${port}`, 'x-forwarded-host': `127.0.0.1:${port}` } })
    target.close()
    expect(visits).toEqual([])
  })

  it('cannot lead anybody to another site', async () => {
    const own = /^\/(?!\/)|^https:\/\/www\.google\.com\/search\?q=weather$/
    const paths = [
      '//evil.example/%2f..',
      '/en/courses//evil.example/',
      '/\\evil.example',
      '/en\\@evil.example',
      '/en/?next=//evil.example',
      '/.//evil.example',
      '/language?here=//evil.example',
    ]
    const answers: Answer[] = []
    for (const path of paths) answers.push(await askStage({ path, headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } }))
    answers.push(await askStage({ path: '/en/sign-out', form: {}, headers: { host: 'evil.example', referer: 'https://evil.example' } }))
    for (const { headers, body } of answers) {
      if (headers.location) expect(headers.location).toMatch(own)
      expect(body).not.toMatch(/href="[^"]*evil\.example/)
    }
  })
})

/** Memory of the server process in MiB. */
function memory(): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
}

/** Sends on and on until the server answers or `bytes` are sent, and gives the status. */
function chunked(question: Question, bytes: number): Promise<number> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    ...(question.cookie && { cookie: question.cookie }),
  }
  return new Promise((resolve, reject) => {
    let answered = false
    const outgoing = request(`${origin}${question.path}`, { method: 'POST', headers, agent: false }, (answer) => {
      answered = true
      resolve(answer.statusCode ?? 0)
      outgoing.destroy()
    })
    outgoing.on('error', (error) => answered || reject(error))
    const chunk = Buffer.alloc(16 * 1024, 'a=b&')
    let sent = 0
    const more = () => {
      if (answered) return
      if (sent >= bytes) return void outgoing.end()
      sent += chunk.length
      outgoing.write(chunk, () => setTimeout(more, 2))
    }
    more()
  })
}

/** Sends these bytes and gives the first line of what comes back; '' when the server only hangs up. */
function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(text))
    const finish = (answer: string) => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('data', (data) => finish(data.toString().split('\r\n')[0] ?? ''))
    socket.on('close', () => finish(''))
    socket.on('error', () => finish(''))
  })
}
