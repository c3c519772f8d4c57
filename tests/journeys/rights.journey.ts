import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { forbiddenWordFinder } from '@/core/courses/check-texts'
import { readForbiddenWords } from '@/core/courses/server/read-courses'
import { joinAsNewLearner, proveWithWords, signIn, signInWith } from './demo'

const SENSITIVE = '/courses/building-site/heat-accident-wages'
const findForbidden = forbiddenWordFinder(readForbiddenWords())

for (const locale of ['my', 'en'] as const) {
  test(`before a lesson that may hurt the reader hears what comes, and goes on or back (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/courses/building-site`)
    await page.locator(`main a[href="/${locale}${SENSITIVE}"]`).first().click()
    await expect(page.locator('.notice.care')).toBeVisible()
    await expect(page.locator('form.leave button')).toBeVisible()
    await expect(page.locator('main form')).toHaveCount(0)
    await page.locator(`main a[href="/${locale}${SENSITIVE}/text"]`).click()
    await expect(page.locator('#practice')).toBeVisible()
    // Nothing on the phone and nothing in the address says what was chosen.
    expect(new URL(page.url()).search).toBe('')
    expect(await page.context().cookies()).toEqual([])
    await page.goto(`/${locale}${SENSITIVE}`)
    await page.locator(`main a.button.quiet[href="/${locale}/courses/building-site"]`).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/courses/building-site$`))
  })

  test(`what is promised is linked from the first page on and hints at nobody (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/courses`)
    await page.locator(`footer a[href="/${locale}/safety"]`).click()
    await expect(page.locator('main h2').first()).toBeVisible()
    for (const id of await page.locator('main li a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      await expect(page.locator(`main section${id}`)).toHaveCount(1)
    }
    expect(findForbidden(await page.content())).toBeUndefined()
    await page.locator('a[data-switch]').click()
    await expect(page).toHaveURL(new RegExp(`/${locale === 'my' ? 'en' : 'my'}/safety(#.*)?$`))
    await page.goto(`/${locale}/join`)
    await expect(page.locator(`main a[href="/${locale}/safety"]`)).toBeVisible()
  })
}

test('the switch and the headings of a sensitive lesson stay in its text, and a plain lesson has one address', async ({ page, request }) => {
  await page.goto(`/en${SENSITIVE}/text`)
  await page.locator('main a[href^="/my"][href$="#s2"]').click()
  await expect(page).toHaveURL(new RegExp(`/my${SENSITIVE}/text#s2$`))
  const answer = await request.get('/en/courses/phone-safety/lock-and-lost/text', { maxRedirects: 0 })
  expect([answer.status(), answer.headers()['location']]).toEqual([303, '/en/courses/phone-safety/lock-and-lost'])
})

test('safety and the pages before lessons are the same bytes for everyone', async ({ page, request }) => {
  await signIn(page, 'skilled')
  for (const path of ['/my/safety', `/my${SENSITIVE}`, `/my${SENSITIVE}/text`]) {
    const [mine, anyones] = [await page.request.get(path), await request.get(path)]
    expect(mine.headers()['cache-control']).toBe('public, max-age=60')
    expect(mine.headers()['set-cookie']).toBeUndefined()
    expect(await mine.text()).toBe(await anyones.text())
  }
})

test('a learner sees all that is kept, takes it along, and deletes it at once', async ({ page }) => {
  const { handle, passphrase } = await joinAsNewLearner(page)
  await page.goto('/en/account')
  await expect(page.locator('main')).toContainText('180 days')
  await page.locator('main a[href="/en/account/data"]').click()
  await expect(page.locator('main')).toContainText(`Your made-up name: ${handle}`)
  const fetched = page.waitForEvent('download')
  await page.locator('main a[href="/en/account/data/copy"]').click()
  // Whoever only got hold of the phone does not carry everything away.
  await proveWithWords(page, passphrase)
  await page.locator('main a[href="/en/account/data/copy"]').click()
  const file = await fetched
  expect(file.suggestedFilename()).toBe('copy.json')
  const copy = JSON.parse(readFileSync(await file.path(), 'utf8')) as { parts: Record<string, { about: string; rows: unknown[] }> }
  expect(copy.parts['account']?.rows).toMatchObject([{ handle, locale: 'en' }])
  expect(Object.values(copy.parts).every(({ about }) => about.length > 0)).toBe(true)
  expect(JSON.stringify(copy)).not.toContain(passphrase.split(' ')[0])

  await page.goto('/en/account/data')
  await page.locator('main a[href="/en/account/deletion"]').click()
  await page.locator('main input[type=checkbox]').check()
  await page.locator('main form button').first().click()
  await page.goto('/en/account/data')
  await expect(page).toHaveURL(/sign-in/)
  await signInWith(page, handle, passphrase)
  await expect(page.locator('.fault')).toBeVisible()
})

test('what is kept of a person is kept by nobody on the way, and closed to a stranger', async ({ page, request }) => {
  await signIn(page, 'skilled')
  for (const path of ['/en/account/data', '/en/account/data/copy']) {
    expect((await page.request.get(path)).headers()['cache-control']).toBe('no-store')
    const stranger = await request.get(path, { maxRedirects: 0 })
    expect([stranger.status(), stranger.headers()['location']]).toEqual([303, '/en/sign-in'])
  }
})
