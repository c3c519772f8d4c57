import rabbit from 'rabbit-node'
import { expect, type Page, test } from '@playwright/test'
import { inviteLearner, signIn, signInLately, signInWith, writeDown } from './demo'

/** After saving: the text as it was typed and as it is stored. */
async function expectTold(page: Page, typed: string, stored: string): Promise<void> {
  await expect(page.locator('main dd')).toHaveText([/./, stored])
  await expect(page.locator('main dd').first()).not.toHaveText(stored)
  expect(typed).not.toBe(stored)
}

test('a learner with a Zawgyi keyboard joins, and comes back with handle and words typed on it', async ({ page }) => {
  const code = await inviteLearner(page)
  await page.context().clearCookies()
  await page.goto('/my/join')
  await page.locator('[name=code]').fill(code)
  await page.locator('main form button').click()
  const { handle, passphrase } = await writeDown(page, { type: rabbit.uni2zg })
  await expect(page).toHaveURL(/\/my\/learning$/)
  await page.context().clearCookies()
  await signInWith(page, rabbit.uni2zg(handle), rabbit.uni2zg(passphrase), 'my')
  await expect(page).toHaveURL(/\/my\/learning$/)
})

test('a trainer who names a cohort in Zawgyi is shown what became of it, and can take that back', async ({ page }) => {
  const name = 'မနက်ပိုင်း အုပ်စု တစ်ခု'
  const typed = rabbit.uni2zg(name)
  await signIn(page, 'trainer')
  for (const keeps of [true, false]) {
    await page.goto('/studio/cohorts')
    await page.locator('#name').fill(typed)
    await page.locator('#course').selectOption({ index: 1 })
    await page.locator('form[action="/studio/cohorts"] button').click()
    await expectTold(page, typed, name)
    if (keeps) await page.getByRole('link', { name: 'It reads right' }).click()
    else await page.locator('main form[action$="/wording"] button').click()
    await expect(page).toHaveURL(/\/studio\/cohorts\/[0-9a-f-]{36}$/)
    if (keeps) await expect(page.locator('h1')).toHaveText(name)
    else await expect(page.locator('h1')).not.toHaveText(name)
  }
})

test('an administrator who writes in Zawgyi whom to ask is shown what became of it, and can take that back', async ({ page }) => {
  const help = 'မေးစရာရှိရင် ဖိတ်ခေါ်ကုဒ် ပေးတဲ့သူကို မေးပါ။'
  const typed = rabbit.uni2zg(help)
  await signInLately(page, 'administrator')
  await page.goto('/admin')
  await page.locator('#helpMy').fill(typed)
  await page.locator('form[action="/admin/settings"] button').click()
  await expectTold(page, typed, help)
  await page.locator('main form[action="/admin/settings/wording"] button').click()
  await expect(page).toHaveURL(/\/admin\?proposed=1$/)
  const proposals = page.locator('main li', { has: page.locator('form[action$="/refusal"]') })
  await expect(proposals.filter({ hasText: help })).toHaveCount(0)
  // Leaves nothing waiting behind.
  await proposals.locator('form[action$="/refusal"] button').first().click()
  await expect(page).toHaveURL(/\/admin$/)
})
