import { type Browser, expect, type Page, test } from '@playwright/test'
import { keyWords } from '@/core/contact/key-words'
import { makeStaffKey } from '@/core/contact/staff-key'
import { confirmWords, inviteStaff, joinAsNewLearner, proveWithWords, setUpCodeApp, signInWith, writeDown } from './demo'

/** Makes a recovery code on the account's page and gives it as it stands there. A learner types the six words once more. */
async function makeCode(page: Page, locale: 'my' | 'en', words?: string): Promise<string> {
  await page.goto(`/${locale}/account/recovery`)
  await page.locator('form[action$="/codes"] button').click()
  if (words) {
    await proveWithWords(page, words)
    await page.locator('form[action$="/codes"] button').click()
  }
  return (await page.locator('.secret .groups').innerText()).replace(/\s/g, '')
}

async function comeBack(page: Page, handle: string, code: string, locale: 'my' | 'en' = 'en'): Promise<void> {
  await page.goto(`/${locale}/sign-in`)
  await page.locator(`main a[href="/${locale}/recover"]`).click()
  await page.locator('[name=handle]').fill(handle)
  await page.locator('[name=code]').fill(code)
  await page.locator('main form button').click()
}

/** The same person on another phone. */
async function otherPhone(browser: Browser, javaScriptEnabled: boolean | undefined, handle: string, passphrase: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: javaScriptEnabled ?? true })
  const page = await context.newPage()
  await signInWith(page, handle, passphrase)
  await expect(page).toHaveURL(/\/en\/learning$/)
  return page
}

for (const locale of ['my', 'en'] as const) {
  test(`a learner who lost the six words comes back with a code on paper, once (${locale})`, async ({ page, browser, javaScriptEnabled }) => {
    const { handle, passphrase } = await joinAsNewLearner(page, locale)
    // Joining is no longer than before; a second paper is offered on the page after it.
    await page.locator(`main a[href="/${locale}/account/recovery"]`).click()
    const code = await makeCode(page, locale, passphrase)
    expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
    expect(await page.locator('main').innerText()).not.toContain(handle)
    const elsewhere = await otherPhone(browser, javaScriptEnabled, handle, passphrase)
    await page.context().clearCookies()

    await comeBack(page, handle, code.slice(0, -2), locale)
    await expect(page.locator('.fault')).toBeVisible()
    await expect(page.locator('[name=handle]')).toHaveValue(handle)
    await expect(page.locator('[name=code]')).toHaveValue(code.slice(0, -2))
    await comeBack(page, handle, code.toLowerCase().replaceAll('-', ' '), locale)
    const fresh = await writeDown(page, { misread: true })
    expect(fresh.passphrase).not.toBe(passphrase)
    await expect(page).toHaveURL(new RegExp(`/${locale}/account/recovery\\?back=yes$`))
    await expect(page.locator('form[action$="/codes"] button')).toBeVisible()

    // Whoever was signed in elsewhere is out, and the lost words open nothing.
    await elsewhere.goto('/en/learning')
    await expect(elsewhere).toHaveURL(/sign-in/)
    await elsewhere.context().close()
    await page.context().clearCookies()
    await signInWith(page, handle, passphrase, locale)
    await expect(page.locator('.fault')).toBeVisible()
    await comeBack(page, handle, code, locale)
    await expect(page.locator('.fault')).toBeVisible()
    await signInWith(page, handle, fresh.passphrase, locale)
    await expect(page).toHaveURL(new RegExp(`/${locale}/learning$`))
  })
}

test('a learner who has a code sees since when, and takes it away', async ({ page }) => {
  const { handle, passphrase } = await joinAsNewLearner(page)
  await page.goto('/en/account')
  await expect(page.getByText('You have no recovery code.')).toBeVisible()
  const code = await makeCode(page, 'en', passphrase)
  await page.getByRole('link', { name: 'I have it on paper' }).click()
  await expect(page.getByText('You have a recovery code. You made it on')).toBeVisible()
  // Said once: who has one is offered none on the page of learning.
  await page.goto('/en/learning')
  await expect(page.locator('main a[href="/en/account/recovery"]')).toHaveCount(0)
  await page.goto('/en/account/data')
  await expect(page.getByText('A recovery code on paper, made on')).toBeVisible()
  await page.goto('/en/account/recovery')
  await page.getByRole('button', { name: 'Remove the code' }).click()
  await expect(page.getByText('You have no recovery code.')).toBeVisible()
  await page.context().clearCookies()
  await comeBack(page, handle, code)
  await expect(page.locator('.fault')).toContainText('do not belong together')
})

test('whoever tries a code finds out nothing: a handle that nobody has, one without a code and a wrong code look alike', async ({ page }) => {
  const { handle, passphrase } = await joinAsNewLearner(page)
  const code = await makeCode(page, 'en', passphrase)
  const other = await joinAsNewLearner(page)
  await page.context().clearCookies()
  const told: string[] = []
  for (const typed of [other.handle, 'no-such-handle-000']) {
    await comeBack(page, typed, code)
    told.push((await page.locator('main').innerHTML()).replaceAll(typed, 'HANDLE'))
  }
  expect(told[0]).toContain('do not belong together')
  expect(told[1]).toBe(told[0])
  // It was not used up by whoever does not know the handle.
  await comeBack(page, handle, code)
  await expect(page.locator('.secret li')).toHaveCount(6)
})

test('a learner changes the six words: this phone stays signed in, every other is out', async ({ page, browser, javaScriptEnabled }) => {
  const { handle, passphrase } = await joinAsNewLearner(page)
  const elsewhere = await otherPhone(browser, javaScriptEnabled, handle, passphrase)
  await page.goto('/en/account')
  await page.getByRole('link', { name: 'Change my six words' }).click()
  await proveWithWords(page, passphrase)
  await page.getByRole('button', { name: 'Show me six new words' }).click()
  const fresh = await writeDown(page, { misread: true })
  await expect(page.getByText('Your six new words count from now on')).toBeVisible()
  await elsewhere.goto('/en/learning')
  await expect(elsewhere).toHaveURL(/sign-in/)
  await elsewhere.context().close()
  await page.context().clearCookies()
  await signInWith(page, handle, passphrase)
  await expect(page.locator('.fault')).toBeVisible()
  await signInWith(page, handle, fresh.passphrase)
  await expect(page).toHaveURL(/\/en\/learning$/)
})

test('staff who come back with a code still need their second step', async ({ page }) => {
  const invitation = await inviteStaff(page, 'coordinator', 'en')
  await page.context().clearCookies()
  const { handle } = await confirmWords(page, invitation, 'en')
  const { backupCodes } = await setUpCodeApp(page)
  const code = await makeCode(page, 'en')
  await page.context().clearCookies()
  await comeBack(page, handle, code)
  await writeDown(page)
  await expect(page).toHaveURL(/second-factor/)
  await page.goto('/desk')
  await expect(page).toHaveURL(/sign-in/)
  await page.goto('/en/second-factor')
  await page.locator('summary').click()
  await page.locator('[name=backup]').fill(backupCodes[0] ?? '')
  await page.getByRole('button', { name: 'Use this code' }).click()
  await expect(page).toHaveURL(/\/desk$/)
})

test('a coordinator who came back is told what became of the key, and has a way on', async ({ page }) => {
  const invitation = await inviteStaff(page, 'coordinator', 'en')
  await page.context().clearCookies()
  const { handle, passphrase } = await confirmWords(page, invitation, 'en')
  const { backupCodes } = await setUpCodeApp(page)
  const code = await makeCode(page, 'en')
  const { rounds, ...key } = await makeStaffKey(keyWords(passphrase) ?? '')
  expect((await page.request.post('/desk/key', { form: { ...key, rounds }, maxRedirects: 0 })).status()).toBe(303)
  await page.context().clearCookies()
  await comeBack(page, handle, code)
  await writeDown(page)
  await page.locator('summary').click()
  await page.locator('[name=backup]').fill(backupCodes[0] ?? '')
  await page.getByRole('button', { name: 'Use this code' }).click()
  await page.getByRole('link', { name: 'Go to your key' }).click()
  await expect(page.getByRole('heading', { name: 'You still have the old words' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The old words are lost' })).toBeVisible()
  // With the words changed on purpose the same page comes by itself.
  await page.goto('/en/account/passphrase')
  await expect(page.getByText('Your key for contacts is locked with the old words.')).toBeVisible()
  await page.getByRole('button', { name: 'Show me six new words' }).click()
  await writeDown(page)
  await expect(page).toHaveURL(/\/desk\/key$/)
})
