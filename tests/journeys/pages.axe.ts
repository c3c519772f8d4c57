import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type DemoName } from '@/demo/demo-people'
import { signIn } from './demo'

/** Follows the first link on the page that begins like this, so that pages of one thing are looked at too. */
type Stop = string | { from: string; link: string }

const VISITOR: Stop[] = [
  '/courses',
  '/courses/phone-safety',
  '/courses/phone-safety/lock-and-lost',
  '/courses/phone-safety/lock-and-lost/side-by-side',
  '/sign-in',
  '/join',
  '/views',
  '/nothing',
]
const LEARNER: Stop[] = [
  '/learning',
  '/learning/skills',
  '/jobs',
  { from: '/jobs', link: '/jobs/' },
  '/jobs/wishes',
  '/introductions',
  '/account',
  '/account/deletion',
  '/courses/phone-safety/tasks/safe-phone-check',
]
const DESKS: Record<'trainer' | 'coordinator' | 'administrator', Stop[]> = {
  trainer: ['/studio', '/studio/cohorts', { from: '/studio', link: '/studio/cohorts/' }, { from: '/studio', link: '/studio/sign-offs/' }],
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
  ],
  administrator: ['/admin'],
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
    test.setTimeout(120_000)
    await walk(page, VISITOR, `/${locale}`)
  })

  for (const name of ['newcomer', 'skilled', 'waiting'] satisfies DemoName[]) {
    test(`the pages of the ${name} learner bar nobody (${locale})`, async ({ page }) => {
      test.setTimeout(120_000)
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
  })
}

for (const [name, stops] of Object.entries(DESKS) as [keyof typeof DESKS, Stop[]][]) {
  test(`the desk of the ${name} bars nobody`, async ({ page }) => {
    test.setTimeout(120_000)
    await signIn(page, name)
    await walk(page, stops, '')
  })
}

test('pages bar nobody on a wide screen either', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1280, height: 800 })
  await walk(page, VISITOR, '/my')
  await signIn(page, 'coordinator')
  await walk(page, DESKS.coordinator, '')
})
