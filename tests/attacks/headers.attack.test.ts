import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startOwnServer } from '../support/own-server'
import { type Answer, ask, eachOf, type Question } from './ask'
import { contextOf, launch, watchPage } from './browser'
import { rightQuestions, shownPages } from './entitled'
import { askStage, campNamed, theStage } from './stage'

const { origin, environment, directory } = theStage()
const camp = campNamed('d')
const pages = [...rightQuestions('GET', camp), ...rightQuestions('GET', campNamed('c')).filter(({ actor }) => actor.role === 'administrator')]

/** One question for each address and each kind of answer: seen, refused, forged, too large, no form, wrong method, unknown. */
function everyAnswer(): Question[] {
  return pages.flatMap(({ question }) => {
    const { cookie: _cookie, ...nobody } = question
    const post = { ...question, method: 'POST' }
    return [
      question,
      nobody,
      { ...question, method: 'HEAD' },
      { ...question, headers: { 'accept-encoding': 'br' } },
      { ...question, method: 'PUT' },
      { ...question, path: `${question.path}/` },
      { ...question, path: `${question.path}/no/such/thing` },
      { ...post, form: {}, headers: { 'sec-fetch-site': 'cross-site' } },
      {
        ...post,
        body: 'x',
        headers: { 'content-type': 'text/plain', 'content-length': '1', 'content-encoding': 'gzip', 'sec-fetch-site': 'cross-site' },
      },
    ]
  })
}

const MORE: Question[] = [
  '/_not-found',
  '/_global-error',
  '/_next/static/x',
  '/learner.js',
  '/favicon.ico',
  '/robots.txt',
  '/en/courses/%E0%A4%A',
  '/\\x',
  '/en/%00',
  '/.env',
  '/en//x',
].map((path) => ({ path }))

/** Refused forms of every kind. */
const FORMS: Question[] = [
  { path: '/en/sign-in', form: { handle: 'a', passphrase: 'b' } },
  { path: '/en/sign-in', form: {} },
  { path: '/en/sign-in', body: 'x'.repeat(70_000), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  { path: '/en/sign-in', body: '{}', headers: { 'content-type': 'application/json' } },
  { path: '/en/join', form: { code: 'x' } },
  { path: '/en/second-factor', form: { code: '1' } },
  { path: '/en/jobs/wishes', form: { place: 'mae-sot' } },
  { path: '/leave', form: {} },
  { path: '/leave', form: {}, headers: { 'sec-fetch-site': 'cross-site' } },
  { path: '/en/sign-out', form: {} },
  { path: '/en/font', form: {} },
  { path: '/en/font/removal', form: {} },
]

const POLICY = {
  page: /^default-src 'none';script-src ('none'|http:\/\/localhost:\d+\/assets\/[a-z-]+\.[0-9a-f]{12}\.js);style-src 'sha256-[A-Za-z0-9+/]{43}=';img-src 'self' data:;(media-src 'self';)?connect-src 'self';form-action 'self' https:\/\/www\.google\.com;base-uri 'none';frame-ancestors 'none';require-trusted-types-for 'script';trusted-types 'none'$/,
  rest: /^default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'(;sandbox)?$/,
}

/** What opens nothing, and says of a phone only that it shows our letters, comes along by a link from elsewhere too. */
const SAME_SITE = (line: string) => (line.startsWith('font=') ? /; SameSite=Lax/i : /; SameSite=Strict/i)

function faultsOf({ status, headers, body }: Answer): string[] {
  const faults: string[] = []
  const must = (holds: boolean, what: string) => !holds && faults.push(`${status}: ${what}`)
  const policy = String(headers['content-security-policy'] ?? '')
  const cache = headers['cache-control'] ?? ''
  const isPage = headers['content-type']?.startsWith('text/html') ?? false
  must((isPage ? POLICY.page : POLICY.rest).test(policy), `policy ${policy}`)
  must(!/unsafe|\*/.test(policy), `open policy ${policy}`)
  must(headers['referrer-policy'] === 'no-referrer', 'referrer')
  must(headers['x-content-type-options'] === 'nosniff', 'sniffing')
  must(headers['cross-origin-opener-policy'] === 'same-origin', 'opener')
  must(headers['cross-origin-resource-policy'] === 'same-origin', 'resource')
  must(
    /camera=\(\),microphone=\(\),geolocation=\(\)/.test(String(headers['permissions-policy'])) &&
      !/[*"]|self/.test(String(headers['permissions-policy'])),
    'permissions',
  )
  must(
    cache === 'no-store' || (/^public, max-age=(60|31536000, immutable)$/.test(cache) && status === 200) || cache === 'public, max-age=0',
    `cache ${cache}`,
  )
  must(!headers['set-cookie'] || cache === 'no-store', 'a cookie in a cache')
  for (const line of headers['set-cookie'] ?? [])
    must(/; HttpOnly/.test(line) && SAME_SITE(line).test(line) && /; Path=\//.test(line), `cookie ${line}`)
  must(!isPage || headers.vary === (cache.startsWith('public') ? 'accept-encoding, cookie' : 'accept-encoding'), 'vary')
  for (const name of ['server', 'x-powered-by', 'via', 'etag', 'x-nextjs-cache', 'x-nextjs-prerender'])
    must(headers[name] === undefined || (name === 'etag' && cache === 'public, max-age=0'), name)
  for (const name of Object.keys(headers)) must(!name.startsWith('access-control-'), name)
  must(!/\/_next\/|__next|<script(?! src="\/assets\/)/.test(isPage ? body : ''), 'the framework shows')
  return faults
}

describe('every answer', () => {
  it('is closed: policy, referrer, sniffing, frames, caches and cookies, whatever its address and status', async () => {
    const faults: string[] = []
    const statuses = new Set<number>()
    const ask_ = async (question: Question) => {
      const answer = await askStage(question)
      statuses.add(answer.status)
      for (const fault of faultsOf(answer)) faults.push(`${question.method ?? 'GET'} ${question.path}: ${fault}`)
    }
    await eachOf([...everyAnswer(), ...MORE], ask_)
    for (const form of FORMS) await ask_({ ...form, headers: { 'x-forwarded-for': '10.8.0.1', ...form.headers } })
    expect(faults).toEqual([])
    expect([...statuses].sort((one, other) => one - other)).toEqual([200, 303, 307, 308, 400, 401, 403, 404, 405, 413, 415])
  })

  it('lets a page load a font from here and nowhere else, and only where the phone asked for ours', async () => {
    const font = /font-src ([^;]*)/
    for (const path of ['/en/courses', '/en/sign-in', '/my/font', '/en/no-such-page', '/nowhere']) {
      const policy = async (cookie: string) => String((await askStage({ path, cookie })).headers['content-security-policy'])
      expect(font.exec(await policy('font=ours'))?.[1], path).toBe("'self'")
      expect(POLICY.page.test((await policy('font=ours')).replace("font-src 'self';", '')), path).toBe(true)
      expect(await policy('font=theirs'), path).not.toMatch(font)
    }
  })

  it('is kept nowhere unless it is public reading', async () => {
    const kept: string[] = []
    for (const { question } of pages) {
      const { headers } = await askStage(question)
      if (headers['cache-control'] !== 'no-store') kept.push(question.path)
    }
    expect(kept.filter((path) => !/^\/en\/(safety|courses(\/[a-z-]+)*)$/.test(path))).toEqual([])
    expect(kept.length).toBe(5)
  })

  it('is what https asks for where the installation has it: cookies of this host alone, secure and strict', async () => {
    const port = Number(process.env['ATTACKS_PORT'] ?? 3217) + 1
    const server = await startOwnServer(port, { ...environment, SITE_ORIGIN: 'https://tada.example' }, { directory })
    try {
      const { handle, passphrase } = camp.spare
      const staff = await ask(server.origin, { path: '/en/sign-in', form: { handle: camp.trainer.handle, passphrase: camp.trainer.passphrase } })
      const answers = [await ask(server.origin, { path: '/en/sign-in', form: { handle, passphrase } }), staff]
      const lines = answers.flatMap(({ headers }) => headers['set-cookie'] ?? []).filter((line) => !/Max-Age=0|Expires=/i.test(line))
      expect(lines.map((line) => line.split('=')[0])).toEqual(['__Host-session', '__Host-step'])
      for (const line of lines) expect(line).toMatch(/^__Host-\w+=\S+; Path=\/; Secure; HttpOnly; SameSite=strict$/)
      const asked = await ask(server.origin, { path: '/en/jobs' })
      expect(asked.headers['set-cookie']?.join()).toMatch(/^__Host-return=\/en\/jobs; Path=\/; .*HttpOnly; SameSite=Strict; Secure$/)
      // A cookie that a neighbour of the domain sets has no such name, and is no session.
      const [pair = ''] = lines[0]?.split(';') ?? []
      const planted = await ask(server.origin, { path: '/en/account', cookie: pair.replace('__Host-', '') })
      expect(planted.status).toBe(303)
    } finally {
      await server.stop()
    }
  })
})

describe('every page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  it('asks nobody but this site for anything, breaks no policy and throws no error', async () => {
    const faults: string[] = []
    const shown = shownPages(camp).filter(({ route }) => route !== '/health')
    for (const actor of new Set(shown.map((one) => one.actor))) {
      const context = await contextOf(browser, actor)
      const page = await context.newPage()
      const seen = await watchPage(page)
      for (const { question } of shown.filter((one) => one.actor === actor)) {
        const answer = await page.goto(origin + question.path)
        expect(answer?.status(), question.path).toBe(200)
      }
      faults.push(...seen)
      await context.close()
    }
    expect(faults).toEqual([])
  })

  it('lets no text become an element where the browser knows Trusted Types, and its own script needs none', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const seen = await watchPage(page)
    await page.goto(`${origin}/en/courses/phone-safety/lock-and-lost#practice`)
    const refused = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>text</b>'
        return false
      } catch {
        return true
      }
    })
    expect(refused).toBe(true)
    await expect.poll(() => seen.join()).toContain('require-trusted-types-for')
    seen.length = 0
    // The learner script at work: practice is marked on the page.
    const form = page.locator('[data-practice] form').first()
    await form.locator('input[name=response]').first().check()
    await form.locator('button').click()
    await form.locator('.verdict:not(:empty)').waitFor()
    expect(await form.locator('b').count()).toBeGreaterThan(0)
    expect(seen).toEqual([])
    await context.close()
  })
})
