import { expect, test } from '@playwright/test'
import { inviteLearner, joinWithCode, signInWith } from './demo'

for (const locale of ['my', 'en'] as const) {
  test(`a newcomer joins with a code, signs out and signs in again (${locale})`, async ({ page }) => {
    const code = await inviteLearner(page)
    await page.context().clearCookies()
    const { handle, passphrase } = await joinWithCode(page, code, locale)
    await page.goto(`/${locale}/account`)
    await expect(page.locator('main')).toContainText(handle)
    await page.locator(`form[action="/${locale}/sign-out"] button`).first().click()
    await page.goto(`/${locale}/learning`)
    await expect(page).toHaveURL(/sign-in/)
    await signInWith(page, handle, passphrase, locale)
    await expect(page).toHaveURL(new RegExp(`/${locale}/learning$`))
    await page.context().clearCookies()
    await page.goto(`/${locale}/join`)
    await page.locator('[name=code]').fill(code)
    await page.locator('main form button').click()
    await expect(page.locator('.fault')).toBeVisible()
    await expect(page.locator('[name=code]')).toHaveValue(code)
  })
}

test('a wrong passphrase is answered kindly, the same for a handle that nobody has', async ({ page }) => {
  const told: string[] = []
  for (const handle of ['calm-mango-482', 'no-such-handle-000']) {
    await signInWith(page, handle, 'apple apple apple apple apple apple')
    told.push(await page.locator('.fault').innerText())
    await expect(page.locator('[name=handle]')).toHaveValue(handle)
  }
  expect(told[0]).toBe(told[1])
})

test('an account is deleted at once by its owner, and its words open nothing afterwards', async ({ page }) => {
  const code = await inviteLearner(page)
  await page.context().clearCookies()
  const { handle, passphrase } = await joinWithCode(page, code, 'en')
  await page.goto('/en/account/deletion')
  await page.locator('main input[type=checkbox]').check()
  await page.locator('main form button').first().click()
  await signInWith(page, handle, passphrase)
  await expect(page.locator('.fault')).toBeVisible()
})

test('leaving now ends the session, wipes the phone and leads elsewhere', async ({ page, request }) => {
  const code = await inviteLearner(page)
  await page.context().clearCookies()
  await joinWithCode(page, code, 'en')
  const cookies = await page.context().cookies()
  // With script it is a beacon: the page is gone before its answer comes.
  const left = page.waitForRequest((sent) => sent.url().endsWith('/leave') && sent.method() === 'POST')
  // The neutral page lies outside, where the network of the tests ends.
  const elsewhere = page.waitForRequest((sent) => sent.url().startsWith('https://'))
  await page.locator('form.leave button').click()
  await Promise.all([left, elsewhere])
  await expect.poll(() => page.context().cookies()).toEqual([])
  // Whoever copied the cookie before gets nowhere with it.
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const again = await request.get('/en/learning', { headers: { cookie }, maxRedirects: 0 })
  expect([again.status(), again.headers()['location']]).toEqual([303, '/en/sign-in'])
})
