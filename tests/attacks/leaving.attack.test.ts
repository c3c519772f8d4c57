import type { Browser, BrowserContext, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anotherSession } from './another-session'
import { contextOf, launch } from './browser'
import { rightQuestions, shownPages } from './entitled'
import { ask, cookiesOf } from './ask'
import { actorNamed, askStage, campNamed, theStage } from './stage'

const { origin } = theStage()
const camp = campNamed('b')
const SECRETS = [camp.learner.handle, camp.listingTitle, camp.employerName]
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const PRIVATE = ['/en/learning', '/en/jobs', '/en/introductions', '/en/account']

/** A browser in which the learner of camp b has just looked at everything that is theirs. */
async function visit(script: boolean): Promise<{ context: BrowserContext; page: Page; cookie: string }> {
  const signedIn = await askStage({ path: '/en/sign-in', form: { handle: camp.learner.handle, passphrase: camp.learner.passphrase } })
  const cookie = cookiesOf(signedIn)
  const context = await contextOf(browser, { name: 'learner b', camp: 'b', cookie }, script)
  // 'Leave now' leads to another site, which no test visits.
  await context.route(/^https:/, (route) => route.fulfill({ body: '<title>weather</title><p>Rain.' }))
  const page = await context.newPage()
  await page.goto(`${origin}/en/courses`)
  for (const path of PRIVATE) {
    await page.goto(origin + path)
    expect(await page.textContent('h1')).toBeTruthy()
  }
  expect(await page.content()).toContain(camp.learner.handle)
  if (script) await fillStores(page)
  return { context, page, cookie }
}

/** What scripts of later releases may keep on the phone. */
async function fillStores(page: Page): Promise<void> {
  await page.evaluate(async (secret) => {
    localStorage.setItem('kept', secret)
    sessionStorage.setItem('kept', secret)
    const cache = await caches.open('kept')
    await cache.put('/kept', new Response(secret))
    await new Promise((resolve) => {
      const open = indexedDB.open('kept', 1)
      open.addEventListener('success', () => {
        open.result.close()
        resolve(undefined)
      })
    })
  }, camp.learner.handle)
}

function leftOnPhone(page: Page): Promise<Record<string, unknown>> {
  // A page of this site that runs nothing of its own.
  return page.goto(`${origin}/health`).then(() => storesOf(page))
}

function storesOf(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
}

const NOTHING = { local: 0, session: 0, caches: [], databases: [], workers: 0 }

/** Goes back so many pages, and says what private text any of them showed. */
async function lookBack(page: Page, most = 8): Promise<string[]> {
  const shown: string[] = []
  for (let steps = 0; steps < most; steps++) {
    await page.goBack({ timeout: 3000 }).catch(() => null)
    const html = await page.content()
    for (const secret of SECRETS) if (html.includes(secret)) shown.push(`${page.url()} shows ${secret}`)
  }
  return shown
}

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_, script) => {
  it("'Leave now' leaves nothing on the phone, nothing behind Back, and no session on the server", async () => {
    const { context, page, cookie } = await visit(script)
    await page.locator('form[action="/leave"] button').click()
    await page.waitForURL(/^https:\/\/www\.google\.com/)
    await expect.poll(() => context.cookies(origin)).toEqual([])
    expect(await lookBack(page)).toEqual([])
    if (script) expect(await leftOnPhone(page)).toEqual(NOTHING)
    await expect.poll(async () => (await askStage({ path: '/en/account', cookie })).status).toBe(303)
    await context.close()
  })

  it('signing out takes the cookie and what was cached, and Back shows nothing private', async () => {
    const { context, page, cookie } = await visit(script)
    await page.goto(`${origin}/en/account`)
    await page.locator('form[action="/en/sign-out"] button').first().click()
    await page.waitForURL(/\/en\/courses$/)
    expect(await context.cookies(origin)).toEqual([])
    expect(await lookBack(page)).toEqual([])
    expect((await askStage({ path: '/en/account', cookie })).status).toBe(303)
    await context.close()
  })

  it('leaving from a lesson or from the sign-in page takes the same care', async () => {
    const { context, page } = await visit(script)
    for (const path of ['/en/courses/phone-safety/lock-and-lost', '/en/sign-in', '/en/join']) {
      await page.goto(origin + path)
      await page.locator('form[action="/leave"] button').click()
      await page.waitForURL(/^https:\/\/www\.google\.com/)
      // The script does not wait for the server, which takes the cookie.
      await expect.poll(() => context.cookies(origin)).toEqual([])
    }
    expect(await lookBack(page)).toEqual([])
    await context.close()
  })
})

/** From now on requests to such addresses wait until the function that this gives is called: the network of a phone in the hills. */
async function stall(context: BrowserContext, url: RegExp): Promise<() => void> {
  let release = () => {}
  const open = new Promise<void>((resolve) => {
    release = resolve
  })
  await context.route(url, async (route) => {
    await open
    await route.fallback()
  })
  return release
}

/** What there is to be read, whether it can be seen or not. */
const textOf = (page: Page) => page.evaluate(() => `${document.title} ${document.body ? document.body.textContent : 'nothing'}`)

describe('from every private page', () => {
  const privatePages = shownPages(camp).filter(({ rule }) => rule.GET?.who !== 'everyone')

  it('of every kind of person there are some', () => {
    expect(new Set(privatePages.map(({ actor }) => actor.role))).toEqual(new Set(['learner', 'trainer', 'coordinator', 'administrator']))
    expect(privatePages.length).toBeGreaterThan(35)
  })

  it.each(privatePages.map(({ route, actor, question }) => ({ route, actor, path: question.path })))(
    "$route: 'Leave now' covers the screen before the network answers, and leaves nothing",
    async ({ actor, path }) => {
      const visitor = await anotherSession(actor)
      const context = await contextOf(browser, visitor)
      await context.route(/^https:/, (route) => route.fulfill({ body: '<title>weather</title><p>Rain.' }))
      const page = await context.newPage()
      await page.goto(`${origin}/en/account`)
      const account = await textOf(page)
      await page.goto(origin + path)
      await fillStores(page)
      const before = await textOf(page)
      expect(before.length).toBeGreaterThan(100)
      const answer = await stall(context, /\/leave$/)
      // In the same turn, before anything could be asked of the network.
      const covered = await page.evaluate(() => {
        document.querySelector<HTMLButtonElement>('form[action="/leave"] button')?.click()
        return `${document.title} ${document.body ? document.body.textContent : 'nothing'}`
      })
      expect(covered).toBe('… nothing')
      await page.waitForURL(/^https:\/\/www\.google\.com/)
      // The server has not said yet what to forget: this is what the script wiped by itself.
      expect(await leftOnPhone(page)).toEqual(NOTHING)
      expect(await context.cookies(origin)).not.toEqual([])
      answer()
      await expect.poll(() => context.cookies(origin)).toEqual([])
      for (const behind of ['https://www.google.com', `${origin}/en/sign-in`]) {
        await page.goBack({ timeout: 5000 })
        expect(page.url()).toContain(behind)
        const text = await textOf(page)
        expect([account, before]).not.toContain(text)
        expect(text).not.toContain(actor.handle)
      }
      expect((await askStage({ path: '/en/account', cookie: visitor.cookie ?? '' })).status).toBe(303)
      await context.close()
    },
  )

  it('closes the other pages of this site in that browser', async () => {
    const context = await contextOf(browser, await anotherSession(actorNamed('coordinator b')))
    await context.route(/^https:/, (route) => route.fulfill({ body: '<title>weather</title><p>Rain.' }))
    const [left, other] = [await context.newPage(), await context.newPage()]
    await other.goto(`${origin}/desk/learners`)
    await left.goto(`${origin}/desk`)
    await left.locator('form[action="/leave"] button').click()
    for (const page of [left, other]) await expect.poll(() => textOf(page)).toMatch(/^weather weather\s*Rain\.$/)
    await context.close()
  })

  it('a browser that keeps pages for Back is left an empty one, and asks for it anew', async () => {
    const visitor = await anotherSession(actorNamed('learner b'))
    const context = await contextOf(browser, visitor)
    const page = await context.newPage()
    for (const path of ['/en/account', '/en/jobs', '/en/sign-in']) {
      await page.goto(origin + path)
      const isKept = (type: string) => page.evaluate((name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type)
      await isKept('pagehide')
      expect(await textOf(page)).toBe('… nothing')
      await Promise.all([page.waitForEvent('load'), isKept('pageshow')])
      expect((await textOf(page)).length).toBeGreaterThan(100)
    }
    // What anybody may read costs no second transfer.
    await page.goto(`${origin}/en/courses`)
    const reading = await textOf(page)
    await page.evaluate(() => ['pagehide', 'pageshow'].map((name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true }))))
    expect(await textOf(page)).toBe(reading)
    await context.close()
  })

  it('pressed by a finger it covers the screen without script too, before the network answers', async () => {
    const screens: Buffer[] = []
    for (const path of ['/en/account', '/en/jobs']) {
      const context = await contextOf(browser, await anotherSession(actorNamed('learner b')), false)
      const page = await context.newPage()
      await page.goto(origin + path)
      const shown = await page.screenshot()
      // Pressed and not let go yet: nothing was asked of the network.
      await page.locator('form[action="/leave"] button').hover()
      await page.mouse.down()
      screens.push(await page.screenshot())
      expect(shown.equals(screens.at(-1) as Buffer)).toBe(false)
      await context.close()
    }
    // Two pages that have nothing in common look alike: nothing of either is to be seen.
    expect(screens[0]?.equals(screens[1] as Buffer)).toBe(true)
  })
})

it('every way out says to the browser what to forget, cookies by name as well', async () => {
  const cookie = actorNamed('coordinator b').cookie ?? ''
  const left = await ask(origin, {
    path: '/leave',
    form: {},
    cookie: `${cookie.slice(0, -4)}xxxx; return=/en/jobs; proof-return=/en/account; step=abc`,
  })
  expect(left.headers['clear-site-data']).toBe('"cache", "cookies", "storage"')
  const forgotten = (left.headers['set-cookie'] ?? []).filter((line) => /^\w[\w-]*=;/.test(line) && /Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line))
  expect(new Set(forgotten.map((line) => line.split('=')[0]))).toEqual(new Set(['proof-return', 'return', 'session', 'step']))
  const out = await ask(origin, { path: '/en/sign-out', form: {} })
  expect(out.headers['clear-site-data']).toBe('"cache", "cookies"')
})

it('no private page may be kept by the browser to be shown again', async () => {
  for (const { question, rule } of rightQuestions('GET', camp)) {
    if (rule.GET?.who === 'everyone') continue
    expect((await askStage(question)).headers['cache-control'], question.path).toBe('no-store')
  }
})
