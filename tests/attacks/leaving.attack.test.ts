import type { Browser, BrowserContext, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, launch } from './browser'
import { rightQuestions } from './entitled'
import { fillStores, leftOnPhone, NOTHING, standInForNeutralPage } from './phone'
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
  await standInForNeutralPage(context)
  const page = await context.newPage()
  await page.goto(`${origin}/en/courses`)
  for (const path of PRIVATE) {
    await page.goto(origin + path)
    expect(await page.textContent('h1')).toBeTruthy()
  }
  expect(await page.content()).toContain(camp.learner.handle)
  if (script) await fillStores(page, camp.learner.handle)
  await page.goto(`${origin}/en/font`)
  await page.locator('form[action="/en/font"] button').click()
  await page.locator('form[action="/en/font/removal"]').waitFor()
  expect((await context.cookies(origin)).map(({ name }) => name)).toContain('font')
  await page.goto(`${origin}/en/account`)
  return { context, page, cookie }
}

/** Goes back as far as it goes, and says what private text any of them showed. */
async function lookBack(page: Page): Promise<string[]> {
  const shown: string[] = []
  for (let steps = 0; steps < 8; steps++) {
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

it("'Leave now' without a network ends the session on the next request, and who signs in again stays signed in", async () => {
  const { context, page, cookie } = await visit(true)
  await page.goto(`${origin}/en/learning`)
  await context.setOffline(true)
  await page.locator('form[action="/leave"] button').click()
  await page.waitForURL(/^(https:\/\/www\.google\.com|chrome-error:)/)
  await context.setOffline(false)
  const names = async () => (await context.cookies(origin)).map(({ name }) => name)
  // Without this the test would show nothing: the phone still holds what opens the session.
  expect(await names()).toContain('session')
  await page.goto(`${origin}/en/learning`)
  expect(new URL(page.url()).pathname).toBe('/en/sign-in')
  expect(await names()).not.toContain('session')
  expect(await names()).not.toContain('font')
  expect((await askStage({ path: '/en/account', cookie })).status).toBe(303)
  await page.locator('[name=handle]').fill(camp.learner.handle)
  await page.locator('[name=passphrase]').fill(camp.learner.passphrase)
  await page.locator('main form button').last().click()
  // A form of theirs may wait.
  await page.waitForURL(/\/en\/(learning|waiting)$/)
  await page.goto(`${origin}/en/account`)
  expect(await page.content()).toContain(camp.learner.handle)
  expect(await names()).not.toContain('left')
  await context.close()
})

it('every way out says to the browser what to forget, cookies by name as well', async () => {
  const cookie = actorNamed('coordinator b').cookie ?? ''
  const left = await ask(origin, {
    path: '/leave',
    form: {},
    cookie: `${cookie.slice(0, -4)}xxxx; return=/en/jobs; proof-return=/en/account; step=abc; font=ours`,
  })
  expect(left.headers['clear-site-data']).toBe('"cache", "cookies", "storage"')
  const forgotten = (left.headers['set-cookie'] ?? []).filter((line) => /^\w[\w-]*=;/.test(line) && /Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line))
  expect(new Set(forgotten.map((line) => line.split('=')[0]))).toEqual(new Set(['font', 'proof-return', 'return', 'session', 'step']))
  const out = await ask(origin, { path: '/en/sign-out', form: {} })
  expect(out.headers['clear-site-data']).toBe('"cache", "cookies"')
  expect((out.headers['set-cookie'] ?? []).some((line) => line.startsWith('font=;'))).toBe(true)
})

it('no private page may be kept by the browser to be shown again', async () => {
  for (const { question, rule } of rightQuestions('GET', camp)) {
    if (rule.GET?.who === 'everyone') continue
    expect((await askStage(question)).headers['cache-control'], question.path).toBe('no-store')
  }
})
