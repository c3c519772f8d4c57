import { expect, test } from '@playwright/test'
import { demoPeople, joinAsNewLearner, signIn } from './demo'

test('a coordinator opens a learner, and the administrator sees that it was done, but not whose page it was', async ({ page }) => {
  const { coordinator, skilled } = demoPeople()
  await signIn(page, 'coordinator')
  await page.goto('/desk/learners')
  await page.getByRole('link', { name: skilled.handle }).click()
  await expect(page.locator('h1')).toContainText(skilled.handle)
  const address = page.url()
  expect((await page.goto('/admin/audit'))?.status()).toBe(404)

  await page.context().clearCookies()
  await signIn(page, 'administrator')
  await page.goto('/admin')
  await page.getByRole('link', { name: 'Open the log' }).click()
  await page.locator('[name=action]').selectOption('learner-opened')
  await page.getByRole('button', { name: 'Show' }).click()
  const newest = page.locator('.log li').first()
  await expect(newest).toContainText("Opened the learner's page")
  await expect(newest).toContainText(coordinator.handle)
  await expect(newest).toContainText(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
  await expect(page.locator('main')).toContainText('fits the row before it')
  await expect(page.locator('[name=action]')).toHaveValue('learner-opened')
  const html = await page.content()
  for (const name of ['newcomer', 'underWay', 'skilled', 'waiting'] as const) expect(html).not.toContain(demoPeople()[name].handle)
  expect(html).not.toContain(address.split('/').at(-1))
})

test('a filter that nobody can choose is refused beside its field', async ({ page }) => {
  await signIn(page, 'administrator')
  const answer = await page.goto('/admin/audit?day=0026-01-01')
  expect(answer?.status()).toBe(400)
  await expect(page.locator('#day-fault')).toBeVisible()
})

test('the check letters on the sheet are those on the account page of whoever joins', async ({ page }) => {
  await signIn(page, 'coordinator')
  await page.goto('/desk/invitations')
  await page.locator('main form button').first().click()
  const printed = await page.locator('.sheet .letters').first().innerText()
  expect(printed).toMatch(/^([0-9A-Z]{4} ){7}[0-9A-Z]{4}$/)
  await page.context().clearCookies()
  await joinAsNewLearner(page)
  await page.goto('/en/account')
  await expect(page.locator('main')).toContainText(printed)
})
