import { expect, test } from '@playwright/test'
import { confirmWords, inviteStaff, joinAsNewLearner, setUpCodeApp, signInWith } from './demo'

test('a new trainer sets up a code app, keeps ten backup codes, and gets in with one when the phone is lost', async ({ page }) => {
  const code = await inviteStaff(page, 'trainer', 'en')
  await page.context().clearCookies()
  const { handle, passphrase } = await confirmWords(page, code, 'en')
  const { totpKey, backupCodes } = await setUpCodeApp(page)
  await page.getByRole('link', { name: 'I have them on paper' }).click()
  await expect(page).toHaveURL(/\/studio$/)

  await page.context().clearCookies()
  await signInWith(page, handle, passphrase)
  await page.locator('summary').click()
  await page.locator('[name=backup]').fill('7KQ2 M0XA')
  await page.getByRole('button', { name: 'Use this code' }).click()
  await expect(page.locator('.fault')).toContainText('This backup code is not right')
  await page.locator('[name=backup]').fill(backupCodes[0] ?? '')
  await page.getByRole('button', { name: 'Use this code' }).click()
  await expect(page).toHaveURL(/\/studio$/)

  await page.goto('/en/account')
  await page.getByRole('link', { name: 'Security keys, code app and backup codes' }).click()
  await expect(page.locator('main')).toContainText('9 of 10 left.')
  // The last factor cannot go, whatever is sent.
  await expect(page.getByRole('button', { name: 'Remove the code app' })).toHaveCount(0)
  const refused = await page.request.post('/en/account/factors/code-app/removal', { form: {} })
  expect([refused.status(), await refused.text()]).toEqual([400, expect.stringContaining('This is the last one that you have.')])

  await page.getByRole('link', { name: 'Set up another code app' }).click()
  await expect(page.locator('main .key')).not.toHaveText(totpKey.replace(/.{4}(?=.)/g, '$& '))
  await page.locator('[name=code]').fill('000000')
  await page.getByRole('button', { name: 'Use this app' }).click()
  await expect(page.locator('.fault')).toContainText('This code is not right')
})

test('staff without script are told that a key needs it, and others are offered a key', async ({ page, javaScriptEnabled }) => {
  const code = await inviteStaff(page, 'trainer', 'en')
  await page.context().clearCookies()
  await confirmWords(page, code, 'en')
  await expect(page).toHaveURL(/second-factor/)
  await expect(page.getByText('This browser cannot ask for a security key')).toBeVisible({ visible: !javaScriptEnabled })
  await expect(page.getByRole('button', { name: 'Add my security key' })).toBeVisible({ visible: javaScriptEnabled })
})

test('a learner shows by the six words that it is still them, and has no page of second factors', async ({ page }) => {
  const { passphrase } = await joinAsNewLearner(page)
  expect((await page.goto('/en/account/factors'))?.status()).toBe(404)
  await page.goto('/en/prove')
  await page.locator('[name=words]').fill('apple apple apple')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.locator('.fault')).toContainText('These are not your six words')
  await expect(page.locator('[name=words]')).toHaveValue('apple apple apple')
  await page.locator('[name=words]').fill(passphrase)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL(/\/en\/learning$/)
})

test('whoever cannot show that it is them is signed out after five tries', async ({ page }) => {
  await joinAsNewLearner(page)
  for (let tries = 0; tries < 5; tries++) {
    await page.goto('/en/prove')
    await page.locator('[name=words]').fill('apple apple apple')
    await page.getByRole('button', { name: 'Go on' }).click()
  }
  await expect(page).toHaveURL(/sign-in/)
  await page.goto('/en/learning')
  await expect(page).toHaveURL(/sign-in/)
})
