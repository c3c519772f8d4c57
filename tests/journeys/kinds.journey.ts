import { expect, test } from '@playwright/test'
import { joinAsNewLearner, signIn } from './demo'

const COURSE = '/en/courses/solar-and-wiring-safety'
const LESSON = `${COURSE}/looking-at-a-house`

test('pairs are marked row by row, and a row that was left open is asked for with nothing lost', async ({ page }) => {
  await page.goto(LESSON)
  const form = page.locator('form.q:has(select)').first()
  const rows = await form.locator('select').count()
  await form.locator('select').first().selectOption({ index: 1 })
  await form.locator('button').click()
  await expect(page.locator('.fault')).toContainText('Please answer every row first')
  const again = page.locator('form.q')
  expect(await again.locator('select').first().inputValue()).not.toBe('')
  for (let row = 0; row < rows; row++) await again.locator('select').nth(row).selectOption({ index: 1 })
  await again.locator('button').click()
  // One choice for all rows is right in one of them alone.
  await expect(page.locator('.why', { hasText: '✓' })).toHaveCount(1)
  await expect(page.locator('.why', { hasText: '→' })).toHaveCount(rows - 1)
  await expect(page.locator('.verdict')).toContainText('Not quite')
})

test('a number may be typed in Burmese digits, and a wrong one is answered with the right one', async ({ page }) => {
  const form = () => page.locator('form.q:has(input[type=text])').first()
  await page.goto(LESSON)
  await form().locator('input[type=text]').fill('၁,၀၀၀')
  await form().locator('button').click()
  await expect(page.locator('.verdict')).toContainText('That is right')
  await page.goto(LESSON.replace('/en/', '/my/'))
  await form().locator('input[type=text]').fill('7')
  await form().locator('button').click()
  await expect(page.locator('.why').first()).toContainText('၁,၀၀၀')
})

test('an assessment keeps what was put in order, paired and typed, and who knew the course need not read it', async ({ page }) => {
  await joinAsNewLearner(page)
  await page.goto(COURSE)
  await page.getByRole('button', { name: 'I know this already' }).click()
  await expect(page).toHaveURL(/\?page=1$/)
  for (const number of [1, 2, 3]) {
    await expect(page).toHaveURL(new RegExp(`page=${number}$`))
    for (const field of await page.locator('main select').all()) await field.selectOption({ index: 1 })
    for (const field of await page.locator('main input[type=text]').all()) await field.fill('12')
    for (const group of await page.locator('main fieldset:has(input)').all()) await group.locator('input').first().check()
    await page.locator(number < 3 ? 'button[value=next]' : 'button[value=leave]').click()
  }
  await expect(page).toHaveURL(/\/en\/learning$/)
  await expect(page.locator('main')).toContainText('0 of 7 lessons read')
  await page.locator('main .card.step .button').first().click()
  await expect(page.locator('main')).toContainText('12 of 12 answered')
})

test('five minutes a day ask what was learned before, one question after another', async ({ page }) => {
  await signIn(page, 'skilled')
  await page.getByRole('link', { name: 'Repeat a little' }).click()
  const left = async () => Number(/\d+/.exec(await page.locator('main p', { hasText: 'Left today' }).innerText())?.[0])
  const before = await left()
  await page.locator('form.q button').click()
  await expect(page.locator('.fault')).toBeVisible()
  await page.locator('form.q input[type=radio], form.q input[type=checkbox]').first().check()
  await page.locator('form.q button').click()
  await expect(page.locator('.verdict')).not.toBeEmpty()
  await page.getByRole('link', { name: 'Next question' }).click()
  expect(await left()).toBe(before - 1)
})
