import { expect, test } from '@playwright/test'
import { joinAsNewLearner } from './demo'

const isSession = ({ name }: { name: string }) => name === 'session'

test('a learner says that the phone is their own, sees where they are signed in, and signs out elsewhere', async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  const { handle, passphrase } = await joinAsNewLearner(page)
  // Joining leaves nothing: the cookie goes with the browser.
  expect((await page.context().cookies()).find(isSession)?.expires).toBe(-1)

  const phone = await browser.newContext({ javaScriptEnabled })
  const own = await phone.newPage()
  await own.goto('/en/sign-in')
  await expect(own.getByLabel('Leave nothing on this phone')).toBeChecked()
  await own.getByLabel('This is my own phone').check()
  await own.locator('[name=handle]').fill(handle)
  await own.locator('[name=passphrase]').fill('apple apple apple')
  await own.locator('main form button').click()
  await expect(own.locator('.fault')).toBeVisible()
  // The choice is kept as well as what was typed.
  await expect(own.getByLabel('This is my own phone')).toBeChecked()
  await own.locator('[name=passphrase]').fill(passphrase)
  await own.locator('main form button').click()
  await expect(own).toHaveURL(/\/en\/learning$/)
  const cookie = (await phone.cookies()).find(isSession)
  const daysKept = ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400
  expect(Math.round(daysKept)).toBe(31)

  await own.goto('/en/account')
  await own.getByRole('link', { name: 'See where you are signed in' }).click()
  const cards = own.locator('main section.card')
  await expect(cards).toHaveCount(2)
  await expect(cards.first()).toContainText('Here, in this browser')
  await expect(cards.first()).toContainText('Stays signed in, as your own phone')
  await expect(cards.last()).toContainText('Leaves nothing behind')
  await cards.last().getByRole('button').click()
  await expect(own.locator('main')).toContainText('You are signed in nowhere else.')
  await page.goto('/en/learning')
  await expect(page).toHaveURL(/sign-in/)
  await own.goto('/en/learning')
  await expect(own).toHaveURL(/\/en\/learning$/)
  await phone.close()
})
