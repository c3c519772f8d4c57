import { expect, test } from '@playwright/test'
import { inviteLearner } from './demo'

const LESSON = '/courses/phone-safety/lock-and-lost'

test('one tap on the language keeps the paragraph that is being read', async ({ page }) => {
  await page.goto(`/en${LESSON}`)
  const paragraph = page.locator('#p9')
  await paragraph.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await page.locator('a[data-switch]').click()
  await expect(page).toHaveURL(new RegExp(`/my${LESSON}#[ps]\\d+$`))
  const near = await page.locator('#p9').evaluate((element) => element.getBoundingClientRect().top)
  expect(Math.abs(near)).toBeLessThan(740)
})

test('practice is marked on the phone when there is no network', async ({ page, context }) => {
  await page.goto(`/en${LESSON}`)
  await context.setOffline(true)
  const item = page.locator('form.q').first()
  await item.locator('label input').first().check()
  await item.locator('button').click()
  await expect(item.locator('.verdict')).not.toBeEmpty()
  await expect(item.locator('.why').first()).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${LESSON}$`))
})

test("an invitation's link fills the code in and takes it out of the address", async ({ page }) => {
  const code = await inviteLearner(page)
  await page.context().clearCookies()
  await page.goto(`/my/join#${code}`)
  await expect(page.locator('[name=code]')).toHaveValue(code)
  expect(page.url()).not.toContain(code.slice(0, 6))
})
