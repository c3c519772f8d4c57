import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { TOTP } from 'otpauth'
import postgres from 'postgres'
import { type DemoPerson } from '@/demo/demo-people'
import { OBJECTS_AN_HOUR } from '@/core/safety/object-pace'
import { makeDatabase } from '../support/make-database'
import { type OwnServer, startOwnServer } from '../support/own-server'
import { startCluster } from '../support/start-cluster'

const PORT = Number(process.env['JOURNEYS_PORT'] ?? 3210) + 2
const WISHES = 'What you need from work'

let server: OwnServer
let owner: postgres.Sql
let stop: () => Promise<void>

// A server with a database of its own: its owner moves the sessions' times, as if the phone had lain there.
test.beforeAll(async () => {
  const cluster = await startCluster()
  const urls = await makeDatabase(cluster.url)
  server = await startOwnServer(PORT, { DATABASE_URL: urls.application, DATABASE_OWNER_URL: urls.owner })
  owner = postgres(urls.owner, { max: 1 })
  stop = async () => {
    await owner.end()
    await server.stop()
    cluster.stop()
  }
})
test.afterAll(() => stop())

async function layThePhoneAside(): Promise<void> {
  await owner`update sessions set used_at = used_at - interval '20 minutes'`
}

/** Fills in the sign-in page that is open. */
async function fillSignIn(page: Page, person: DemoPerson): Promise<void> {
  await page.locator('[name=handle]').fill(person.handle)
  await page.locator('[name=passphrase]').fill(person.passphrase)
  await page.locator('main form button').click()
  if (!person.totpKey) return
  await page.waitForURL('**/second-factor')
  // Each code works once, and nobody here waits for the next.
  await owner`update second_factors set last_step = 0`
  await page.locator('[name=code]').fill(new TOTP({ secret: person.totpKey }).generate())
  await page.locator('main form button').first().click()
}

async function signIn(page: Page, person: DemoPerson): Promise<void> {
  await page.goto(`${server.origin}/en/sign-in`)
  await fillSignIn(page, person)
  await expect(page).not.toHaveURL(/sign-in|second-factor/)
}

async function expectNoBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}

async function fillWishes(page: Page, lodging: 'yes' | 'no'): Promise<void> {
  await page.goto(`${server.origin}/en/jobs/wishes`)
  await page.locator(`[name=needsLodging][value=${lodging}]`).check()
  await page.locator('[name=papers]').first().check()
}

const sendWishes = (page: Page) => page.locator('form[action="/en/jobs/wishes"] button').click()

async function expectWishes(page: Page, lodging: 'yes' | 'no'): Promise<void> {
  await page.goto(`${server.origin}/en/jobs/wishes`)
  await expect(page.locator(`[name=needsLodging][value=${lodging}]`)).toBeChecked()
  await expect(page.locator('[name=papers]').first()).toBeChecked()
}

test('what waits, and what is given back, bars nobody', async ({ page }) => {
  const { coordinator } = server.people
  const typeEmployer = async () => {
    await page.goto(`${server.origin}/desk/employers`)
    await page.locator('[name=nameEn]').fill('A very long name of an employer that wraps on a small screen')
    await page.locator('[name=nameMy]').fill('မြစ်ကမ်းဘေးက စိမ်းလန်းတဲ့ စားဖိုဆောင်နဲ့ အထည်ချုပ်လုပ်ငန်းစု')
  }
  const sendEmployer = () => page.locator('form[action="/desk/employers"] button').click()
  await signIn(page, coordinator)
  await typeEmployer()
  await layThePhoneAside()
  await sendEmployer()
  await fillSignIn(page, coordinator)
  for (const locale of ['my', 'en']) {
    await page.goto(`${server.origin}/${locale}/waiting`)
    await expect(page.locator('blockquote')).toHaveCount(2)
    await expectNoBarrier(page)
  }
  await typeEmployer()
  await owner`delete from sessions`
  await sendEmployer()
  await expect(page.locator('blockquote')).toHaveCount(2)
  await expectNoBarrier(page)
})

test('an account that opens one thing after another is slowed down, in its own words', async ({ page }) => {
  await signIn(page, server.people.waiting)
  const open = (number: number) => page.request.get(`${server.origin}/my/jobs/00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
  for (let number = 0; number < OBJECTS_AN_HOUR.learner; number++) expect((await open(number)).status()).toBe(404)
  const more = await Promise.all(Array.from({ length: 10 }, (_, number) => open(1000 + number)))
  const refused = more.filter((answer) => answer.status() === 429)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.length).toBeLessThan(10)
  expect(await refused[0]?.text()).toContain('စက္ကန့် စောင့်ပြီး')
  // What was open before stays open.
  expect((await open(1)).status()).toBe(404)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    let context: BrowserContext
    let page: Page
    test.beforeEach(async ({ browser }) => {
      context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 }, locale: 'en' })
      page = await context.newPage()
    })
    test.afterEach(() => context.close())

    test('what a learner chose while the session ran out waits for them, and for nobody else on the same phone', async () => {
      const { newcomer, skilled } = server.people
      await signIn(page, newcomer)
      await fillWishes(page, 'yes')
      await layThePhoneAside()
      await sendWishes(page)
      await expect(page).toHaveURL(/\/en\/sign-in\?waiting=yes$/)
      await expect(page.locator('main')).toContainText('What you wrote is kept')

      await fillSignIn(page, skilled)
      await expect(page).not.toHaveURL(/waiting|sign-in/)
      await page.goto(`${server.origin}/en/waiting`)
      await expect(page.locator('main')).toContainText('Nothing is left to send')
      await expect(page.locator('main')).not.toContainText(WISHES)
      await context.clearCookies()

      await signIn(page, newcomer)
      await expect(page).toHaveURL(/\/en\/waiting$/)
      await expect(page.locator('main')).toContainText(WISHES)
      await expect(page.locator('main')).toContainText('less than an hour ago')
      await page.getByRole('button', { name: 'Send it now' }).click()
      await expect(page).toHaveURL(/\/en\/jobs$/)
      await expectWishes(page, 'yes')
      await page.goto(`${server.origin}/en/waiting`)
      await expect(page.locator('main')).toContainText('Nothing is left to send')
    })

    test('a learner throws away what waits, and nothing was changed by it', async () => {
      const { underWay } = server.people
      await signIn(page, underWay)
      await fillWishes(page, 'no')
      await sendWishes(page)
      await fillWishes(page, 'yes')
      await layThePhoneAside()
      await sendWishes(page)
      await fillSignIn(page, underWay)
      await expect(page).toHaveURL(/\/en\/waiting$/)
      await page.getByRole('button', { name: 'Throw it away' }).click()
      await expect(page.locator('main')).toContainText('Nothing is left to send')
      await expectWishes(page, 'no')
    })

    test('whoever is signed out everywhere meanwhile gets it back on the page, signs in beside it and sends it again', async () => {
      const { skilled } = server.people
      await signIn(page, skilled)
      await fillWishes(page, 'no')
      await owner`delete from sessions`
      await owner`delete from kept_forms`
      await sendWishes(page)
      await expect(page.locator('main h1')).toContainText('You are not signed in any more')
      expect(await owner`select * from kept_forms`).toHaveLength(0)
      const [beside] = await Promise.all([context.waitForEvent('page'), page.locator('main').getByRole('link', { name: 'Sign in' }).click()])
      await fillSignIn(beside, skilled)
      await expect(beside).toHaveURL(/\/en\/learning$/)
      await page.getByRole('button', { name: 'Send it again' }).click()
      await expect(page).toHaveURL(/\/en\/jobs$/)
      await expectWishes(page, 'no')
    })

    test('what a coordinator wrote is read again before it is sent, and comes back with what is to be mended', async () => {
      const { coordinator } = server.people
      await signIn(page, coordinator)
      await page.goto(`${server.origin}/desk/employers`)
      await page.locator('[name=nameEn]').fill('Green Leaf Kitchen')
      await page.locator('[name=nameMy]').fill('စိမ်းလန်း စားဖိုဆောင်')
      await layThePhoneAside()
      await page.locator('main form[action="/desk/employers"] button').last().click()
      await expect(page).toHaveURL(/sign-in\?waiting=yes$/)
      await fillSignIn(page, coordinator)
      await expect(page).toHaveURL(/\/waiting$/)
      await expect(page.locator('main blockquote')).toHaveText(['စိမ်းလန်း စားဖိုဆောင်', 'Green Leaf Kitchen'])
      await page.locator('main form[action*="?kept="] button').click()
      await expect(page.locator('.fault')).toBeVisible()
      await expect(page.locator('[name=nameEn]')).toHaveValue('Green Leaf Kitchen')
      await page.goto(`${server.origin}/en/waiting`)
      await expect(page.locator('main')).toContainText('Nothing is left to send')
    })

    test('no chosen answer of an assessment is lost by the language switch, the menu, or a session that ran out', async () => {
      const { underWay } = server.people
      await signIn(page, underWay)
      await page.request.post(`${server.origin}/en/courses/phone-safety/attempts`, { form: {} })
      await page.goto(`${server.origin}/en/learning`)
      await page.locator('main a[href*="/attempts/"], main form[action$="/attempts"] button').first().click()
      const first = page.url().split('?')[0]
      const choose = (item: number) => page.locator(`[name=answer-${item}]`).first().check()
      const expectChosen = (item: number) => expect(page.locator(`[name=answer-${item}]`).first()).toBeChecked()

      await page.goto(`${first}?page=1`)
      await choose(1)
      await page.locator('header button.switch').click()
      await expect(page).toHaveURL(/\/my\/courses\/.*\?page=1$/)
      await expectChosen(1)
      await page.locator('header button.switch').click()
      await expect(page).toHaveURL(/\/en\/courses\/.*\?page=1$/)

      await choose(2)
      await page.locator('.nav').getByRole('button', { name: 'Courses' }).click()
      await expect(page).toHaveURL(/\/en\/courses$/)
      await page.goto(`${first}?page=1`)
      await expectChosen(2)

      await choose(3)
      await layThePhoneAside()
      await page.getByRole('button', { name: 'Save and go on' }).click()
      await expect(page).toHaveURL(/sign-in\?waiting=yes$/)
      await fillSignIn(page, underWay)
      await expect(page.locator('main')).toContainText('Your answers in an assessment')
      await page.getByRole('button', { name: 'Send it now' }).click()
      await expect(page).toHaveURL(/\?page=2$/)
      await page.goto(`${first}?page=1`)
      for (const item of [1, 2, 3]) await expectChosen(item)
      await owner`delete from attempts where id = ${first?.split('/').at(-1) ?? ''}`
    })
  })
}
