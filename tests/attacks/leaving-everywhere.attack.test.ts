import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anotherSession, layAside } from './another-session'
import { contextOf, launch } from './browser'
import { shownPages } from './entitled'
import { fillStores, leftOnPhone, NOTHING, pressLeave, serveToKeep, stall, standInForNeutralPage, textOf } from './phone'
import { actorNamed, askStage, campNamed, theStage } from './stage'

const { origin } = theStage()
const camp = campNamed('b')
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

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
      await standInForNeutralPage(context)
      const page = await context.newPage()
      // The same address twice would be one step of the history.
      await page.goto(`${origin}/en/${path === '/en/account' ? 'waiting' : 'account'}`)
      const other = await textOf(page)
      await page.goto(origin + path)
      await fillStores(page, actor.handle ?? '')
      const before = await textOf(page)
      expect(before.length).toBeGreaterThan(100)
      const answer = await stall(context, /\/leave$/)
      expect(await pressLeave(page)).toBe('… nothing')
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
        expect([other, before]).not.toContain(text)
        expect(text).not.toContain(actor.handle)
      }
      expect((await askStage({ path: '/en/account', cookie: visitor.cookie ?? '' })).status).toBe(303)
      await context.close()
    },
  )

  /** Pages that have no address of their own, or only for a moment; each gives what must not be seen any more. */
  const PASSING: Record<string, (page: Page) => Promise<string>> = {
    'the second step of signing in': async (page) => {
      const { handle, passphrase } = campNamed('b').trainer
      await page.goto(`${origin}/en/sign-in`)
      await page.locator('[name=handle]').fill(handle)
      await page.locator('[name=passphrase]').fill(passphrase)
      await page.locator('main form button').click()
      await page.locator('[name=code]').waitFor()
      return 'action="/en/second-factor"'
    },
    'the words to be written down': async (page) => {
      const made = await askStage({ path: '/desk/invitations', form: { locale: 'en' }, cookie: actorNamed('coordinator b').cookie ?? '' })
      await page.goto(`${origin}/en/join#${/class="key"[^>]*>([^<]+)</.exec(made.body)?.[1]}`)
      await page.locator('main form button').click()
      return page.locator('.secret b').innerText()
    },
    'a form that was given back': async (page) => {
      const [name = '', value = ''] = (await anotherSession(actorNamed('trainer b'))).cookie.split('=')
      await page.context().addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Strict' }])
      await page.goto(`${origin}/studio/cohorts`)
      await page.context().clearCookies()
      await page.locator('form[action="/studio/cohorts"] [name=name]').fill('The late shift of the bakery')
      await page.locator('form[action="/studio/cohorts"]').evaluate((form: HTMLFormElement) => form.submit())
      await page.locator('form[action="/studio/cohorts"] [type=hidden]').first().waitFor({ state: 'attached' })
      return 'The late shift of the bakery'
    },
  }

  it.each(Object.entries(PASSING))('%s is covered as well, and not found again', async (_, open) => {
    const context = await browser.newContext()
    await standInForNeutralPage(context)
    const page = await context.newPage()
    const secret = await open(page)
    expect(await page.content()).toContain(secret)
    expect(await pressLeave(page)).toBe('… nothing')
    await page.waitForURL(/^https:\/\/www\.google\.com/)
    await expect.poll(() => context.cookies(origin)).toEqual([])
    for (let steps = 0; steps < 3; steps++) {
      await page.goBack({ timeout: 3000 }).catch(() => null)
      expect(await page.content()).not.toContain(secret)
    }
    await context.close()
  })

  it('closes the other pages of this site in that browser', async () => {
    const context = await contextOf(browser, await anotherSession(actorNamed('coordinator b')))
    await standInForNeutralPage(context)
    const [left, other] = [await context.newPage(), await context.newPage()]
    await other.goto(`${origin}/desk/learners`)
    await left.goto(`${origin}/desk`)
    await left.locator('form[action="/leave"] button').click()
    for (const page of [left, other]) await expect.poll(() => textOf(page)).toBe('weather Rain.')
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

  it('such a browser at work: what was kept for Back is gone with the session, and reading pages are not', async () => {
    const { server, keeping } = await serveToKeep()
    const keeper = await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })
    try {
      const visitor = await anotherSession(actorNamed('learner b'))
      const context = await contextOf(keeper, visitor)
      const page = await context.newPage()
      const back = async () => {
        await page.evaluate(() => history.back())
        await page.waitForURL((url) => !url.pathname.endsWith('/safety'), { waitUntil: 'commit' })
      }
      await page.goto(`${keeping}/en/courses`)
      await page.evaluate(() => Object.assign(globalThis, { isKept: true }))
      await page.goto(`${keeping}/en/safety`)
      await back()
      // This browser does keep pages.
      await expect.poll(() => page.evaluate(() => 'isKept' in globalThis)).toBe(true)
      await page.goto(`${keeping}/en/account`)
      expect(await textOf(page)).toContain(visitor.handle)
      await page.goto(`${keeping}/en/safety`)
      await layAside(visitor)
      await back()
      await expect.poll(() => page.url()).toContain('/en/sign-in')
      expect(await textOf(page)).not.toContain(visitor.handle)
    } finally {
      await keeper.close()
      await server.stop()
    }
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
