import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type DemoName } from '@/demo/demo-people'
import {
  confirmWords,
  demoPeople,
  inviteLearner,
  inviteStaff,
  joinAsNewLearner,
  proveWithWords,
  setUpCodeApp,
  signIn,
  signInLately,
  signInWith,
} from './demo'

/** Follows the first link on the page that begins like this, so that pages of one thing are looked at too. */
type Stop = string | { from: string; link: string }

const VISITOR: Stop[] = [
  '/courses',
  '/courses/phone-safety',
  '/courses/phone-safety/lock-and-lost',
  '/courses/phone-safety/lock-and-lost/side-by-side',
  '/courses/building-site/heat-accident-wages',
  '/courses/building-site/heat-accident-wages/text',
  '/search',
  '/search?q=ladder',
  '/search?q=zzzz',
  '/safety',
  '/font',
  '/sign-in',
  '/sign-in?waiting=yes',
  '/sign-in?again=yes',
  '/join',
  '/recover',
  '/views',
  '/nothing',
]
const LEARNER: Stop[] = [
  '/learning',
  '/learning/skills',
  '/learning/review',
  '/jobs',
  { from: '/jobs', link: '/jobs/' },
  '/jobs/wishes',
  '/search?q=sewing',
  '/introductions',
  '/account',
  '/account/sessions',
  '/account/data',
  '/account/deletion',
  '/account/recovery',
  '/account/recovery?back=yes',
  '/account/passphrase',
  '/account?words=new',
  '/prove',
  '/waiting',
  '/courses/phone-safety/tasks/safe-phone-check',
]
const DESKS: Record<'trainer' | 'coordinator' | 'administrator', Stop[]> = {
  trainer: [
    '/studio',
    '/studio/translations',
    '/studio/cohorts',
    { from: '/studio', link: '/studio/cohorts/' },
    { from: '/studio', link: '/studio/sign-offs/' },
  ],
  coordinator: [
    '/desk',
    '/desk/learners',
    { from: '/desk/learners', link: '/desk/learners/' },
    '/desk/listings',
    '/desk/listings/new',
    { from: '/desk/listings', link: '/desk/listings/' },
    '/desk/employers',
    { from: '/desk/employers', link: '/desk/employers/' },
    '/desk/introductions',
    { from: '/desk/introductions', link: '/desk/introductions/' },
    '/desk/invitations',
    '/desk/key',
  ],
  administrator: [
    '/admin',
    '/admin/report',
    '/admin/audit',
    '/admin/stop',
    { from: '/admin', link: '/admin/people/' },
    '/en/account/data',
    '/en/account/sessions',
  ],
}

async function open(page: Page, stop: Stop, under: string): Promise<void> {
  if (typeof stop === 'string') {
    await page.goto(under + stop)
    return
  }
  await page.goto(under + stop.from)
  const links = page.locator(`main a[href^="${under}${stop.link}"]`)
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const href = hrefs.find((one) => !/\/(new|wishes)$/.test(one))
  if (!href) throw new Error(`${stop.from} leads to nothing under ${stop.link}`)
  await page.goto(href)
}

async function expectNoViolation(page: Page, stop: Stop): Promise<void> {
  const where = typeof stop === 'string' ? stop : `${stop.link}…`
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  const found = violations.flatMap((violation) => violation.nodes.map((node) => `${where}: ${violation.id} ${node.html.slice(0, 200)}`))
  expect.soft(found).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(width, `${where} scrolls sideways`).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}

async function walk(page: Page, stops: Stop[], under: string): Promise<void> {
  for (const stop of stops) {
    await open(page, stop, under)
    await expectNoViolation(page, stop)
  }
}

for (const locale of ['my', 'en']) {
  test(`public pages bar nobody (${locale})`, async ({ page }) => {
    await walk(page, VISITOR, `/${locale}`)
  })

  for (const name of ['newcomer', 'skilled', 'waiting'] satisfies DemoName[]) {
    test(`the pages of the ${name} learner bar nobody (${locale})`, async ({ page }) => {
      await signIn(page, name)
      await walk(page, LEARNER, `/${locale}`)
    })
  }

  test(`an assessment bars nobody (${locale})`, async ({ page }) => {
    await signIn(page, 'underWay')
    const path = `/${locale}/courses/phone-safety/attempts`
    const answer = await page.request.post(path, { form: {}, maxRedirects: 0 })
    await page.goto(answer.headers()['location'] ?? '')
    await expect(page.locator('main fieldset')).toHaveCount(4)
    await expectNoViolation(page, path)
    await page.goto(`${page.url().split('?')[0]}/result`)
    await expectNoViolation(page, 'the question whether to hand in')
    await page.locator('main form[action$="/result"] button').first().click()
    await expect(page.locator('main h1')).toBeVisible()
    await expect(page.locator('main form[action$="/result"]')).toHaveCount(0)
    await expectNoViolation(page, 'a result')
  })
}

for (const [name, stops] of Object.entries(DESKS) as [keyof typeof DESKS, Stop[]][]) {
  const home = { trainer: '/studio', coordinator: '/desk', administrator: '/admin' }[name]
  test(`the desk of the ${name} bars nobody`, async ({ page }) => {
    await signIn(page, name)
    await walk(page, [...stops, '/language'], '')
    // One address for every language: the switch comes back to the page it stands on.
    await page.goto(home)
    for (const lang of ['my', 'en']) {
      await page.locator('header form[action="/language"] button').click()
      await expect(page).toHaveURL(new RegExp(`${home}$`))
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      if (lang === 'my') await walk(page, [...stops, '/language'], '')
    }
  })
}

for (const locale of ['my', 'en'] as const) {
  test(`joining bars nobody, from a fresh invitation to the written words (${locale})`, async ({ page }) => {
    const code = await inviteLearner(page)
    await expectNoViolation(page, 'a made invitation')
    await page.context().clearCookies()
    await page.goto(`/${locale}/join`)
    await page.locator('main form button').click()
    await expectNoViolation(page, 'a code that is missing')
    await page.locator('[name=code]').fill(code)
    await page.locator('main form button').click()
    await expect(page.locator('.secret li')).toHaveCount(6)
    await expectNoViolation(page, 'the words')
    for (const field of ['first', 'second']) await page.locator(`[name=${field}]`).fill('wrong')
    await page.locator('main form button').click()
    await expect(page.locator('.fault').first()).toBeVisible()
    await expectNoViolation(page, 'the words after a wrong one')
  })

  test(`a way back on paper bars nobody, from the code to the new words (${locale})`, async ({ page }) => {
    const { handle, passphrase } = await joinAsNewLearner(page, locale)
    await expectNoViolation(page, 'the page after joining')
    await page.goto(`/${locale}/account/recovery`)
    await page.locator('form[action$="/codes"] button').click()
    await expectNoViolation(page, 'the words asked once more')
    await proveWithWords(page, passphrase)
    await page.locator('form[action$="/codes"] button').click()
    const code = await page.locator('.secret .groups').innerText()
    await expectNoViolation(page, 'a made recovery code')
    await page.goto(`/${locale}/account/recovery`)
    await expectNoViolation(page, 'a recovery code that is there')
    await page.goto(`/${locale}/account/passphrase`)
    await page.locator('main form button').click()
    await expectNoViolation(page, 'six new words')
    await page.context().clearCookies()
    await page.goto(`/${locale}/recover`)
    for (const typed of ['wrong', code]) {
      await page.locator('[name=handle]').fill(handle)
      await page.locator('[name=code]').fill(typed)
      await page.locator('main form button').click()
      await expectNoViolation(page, 'after a code was typed')
    }
    for (const field of ['first', 'second']) await page.locator(`[name=${field}]`).fill('wrong')
    await page.locator('main form button').click()
    await expect(page.locator('.fault').first()).toBeVisible()
    await expectNoViolation(page, 'new words after a wrong one')
  })

  test(`the second factor bars nobody, when it is set up and when it is asked (${locale})`, async ({ page }) => {
    const code = await inviteStaff(page, 'trainer', locale)
    await expectNoViolation(page, 'a made invitation for staff')
    await page.context().clearCookies()
    const { handle, passphrase } = await confirmWords(page, code, locale)
    await expect(page).toHaveURL(/second-factor/)
    await expectNoViolation(page, 'the second factor is set up')
    await page.locator('[name=code]').fill('000000')
    await page.locator('form:has([name=code]) button').click()
    await expectNoViolation(page, 'a wrong code')
    await setUpCodeApp(page)
    await expectNoViolation(page, 'the backup codes')
    for (const path of ['/account/factors', '/account/factors/code-app', '/prove']) {
      await page.goto(`/${locale}${path}`)
      await expect(page).toHaveURL(new RegExp(`${path}$`))
      await expectNoViolation(page, path)
    }
    await page.locator('summary').click()
    await page.locator('[name=backup]').fill('wrong')
    await page.locator('form:has([name=backup]) button').click()
    await expectNoViolation(page, 'a wrong backup code')
    await page.context().clearCookies()
    await signInWith(page, handle, passphrase, locale)
    await expect(page).toHaveURL(/second-factor/)
    await expectNoViolation(page, 'the second factor is asked')
  })
}

for (const locale of ['my', 'en'] as const) {
  test(`a way to be reached bars nobody, from the key to what the coordinator reads (${locale})`, async ({ page }) => {
    await signInLately(page, 'coordinator')
    const { passphrase } = demoPeople().coordinator
    await page.goto('/desk/key')
    await expectNoViolation(page, 'the key')
    // There is one already when this runs again.
    for (const more of await page.locator('details > summary').all()) await more.click()
    await page.fill('#words', passphrase)
    await page.fill('#again', passphrase)
    await page.locator('form[data-make] button').click()
    await expect(page.locator('form[data-make][hidden], form[data-wrap]').first()).toBeAttached()
    await page.goto('/desk/key')
    for (const more of await page.locator('details > summary').all()) await more.click()
    await expectNoViolation(page, 'the key, once there is one')
    await page.context().clearCookies()
    await signIn(page, 'waiting')
    await page.goto(`/${locale}/introductions`)
    await page.locator(`main a[href^="/${locale}/introductions/"]`).first().click()
    await expect(page.locator('form[data-public-key] [data-how=sealed]').first()).toBeAttached()
    for (const more of await page.locator('details > summary').all()) await more.click()
    await expectNoViolation(page, 'a way to be reached is given')
    await page.locator('form[data-public-key] textarea').fill('Signal')
    await page.locator('form[data-public-key] button').click()
    await expect(page.locator('form[action$="/withdrawal"]').first()).toBeVisible()
    await expectNoViolation(page, 'a way to be reached that was given')
    const desk = new URL(page.url()).pathname.replace(`/${locale}/`, '/desk/')
    await page.context().clearCookies()
    await signInLately(page, 'coordinator')
    await page.goto(`${desk}/contact`)
    await expectNoViolation(page, 'a contact before it is opened')
    await page.fill('#words', 'one two three four five six')
    await page.locator('form[data-file] button').click()
    await expect(page.locator('[data-say=wrong]')).toBeVisible()
    await expectNoViolation(page, 'a contact after wrong words')
    await page.fill('#words', passphrase)
    await page.locator('form[data-file] button').click()
    await expect(page.locator('[data-contact]')).toHaveText('Signal')
    await expectNoViolation(page, 'a contact that is open')
  })
}

test('pages bar nobody on a wide screen either', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await walk(page, VISITOR, '/my')
  await signIn(page, 'coordinator')
  await walk(page, DESKS.coordinator, '')
})
