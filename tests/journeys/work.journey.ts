import { expect, test } from '@playwright/test'
import { joinAsNewLearner, signIn, signInWith } from './demo'

test('who has nothing yet sees what to learn first for the most openings', async ({ page }) => {
  await joinAsNewLearner(page)
  await page.goto('/en/jobs')
  await expect(page.locator('main')).toContainText('Learn this first')
  await expect(page.locator('main')).toContainText(/openings need|one opening needs/)
  await expect(page.locator('main')).toContainText('One course away')
  await expect(page.locator('main')).toContainText('The employer pays every fee')
})

test('a learner adds a skill of their own, and it counts as their own word', async ({ page }) => {
  await joinAsNewLearner(page)
  await page.goto('/en/learning/skills?group=kitchen')
  await page.locator('[name=skill][value=cooking][type=radio]').check()
  await page.locator('[name=level][value="2"]').check()
  await page.getByRole('button', { name: 'Add this skill' }).click()
  await page.goto('/en/learning')
  await expect(page.locator('main')).toContainText('Your own word')
})

test('a learner asks for an introduction, and the coordinator brings it to a placement', async ({ page }) => {
  const learner = await joinAsNewLearner(page)

  await test.step('says what they need from work, skipping a question', async () => {
    await page.goto('/en/jobs/wishes')
    await page.locator('[name=place]').selectOption('mae-sot')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveURL(/\/en\/jobs/)
  })

  await test.step('reads a listing and asks, showing skills only', async () => {
    await page.getByRole('link', { name: 'Warehouse packer' }).first().click()
    await expect(page.locator('main')).toContainText('What must be in place')
    await expect(page.locator('main')).toContainText('Needed: ')
    await page.locator('[name=shares][value=skills]').check()
    await page.getByRole('button', { name: 'Ask for an introduction' }).click()
    await expect(page).toHaveURL(/\/en\/introductions/)
  })

  await test.step('another coordinator sees nothing of it', async () => {
    await page.context().clearCookies()
    await signIn(page, 'otherCoordinator')
    await page.goto('/desk/introductions')
    await expect(page.locator('main')).not.toContainText(learner.handle)
  })

  await test.step('the coordinator sees what was agreed and moves it stage by stage', async () => {
    await page.context().clearCookies()
    await signIn(page, 'coordinator')
    await page.goto('/desk')
    await page.getByRole('link', { name: learner.handle }).first().click()
    await expect(page.locator('main h1')).toContainText(learner.handle)
    for (let stage = 0; stage < 4; stage++) {
      await page.locator('form[action$="/stages"] button').first().click()
      await expect(page.locator('.card.step')).toBeVisible()
    }
    await expect(page.locator('form[action$="/stages"]')).toHaveCount(0)
  })

  await test.step('the learner sees that the work has started', async () => {
    await page.context().clearCookies()
    await signInWith(page, learner.handle, learner.passphrase)
    await page.goto('/en/introductions')
    await expect(page.locator('main')).toContainText('Started work')
  })
})

test('a coordinator proposes, the learner agrees, and later takes it back', async ({ page }) => {
  const learner = await joinAsNewLearner(page)
  await page.context().clearCookies()
  await signIn(page, 'coordinator')
  await page.goto('/desk/learners')
  await page.getByRole('link', { name: learner.handle }).click()
  await page.getByRole('button', { name: 'Propose' }).first().click()
  await page.context().clearCookies()
  await signInWith(page, learner.handle, learner.passphrase)
  await page.goto('/en/introductions')
  await page.locator('main a[href^="/en/introductions/"]').first().click()
  const introduction = page.url()
  await page.locator('form[action$="/agreement"] button').click()
  await expect(page.locator('main')).toContainText('You agreed')
  await page.locator('form[action$="/withdrawal"] button').click()
  await page.context().clearCookies()
  await signIn(page, 'coordinator')
  const answer = await page.goto(introduction.replace('/en/introductions', '/desk/introductions'))
  expect(answer?.status()).toBe(404)
})
