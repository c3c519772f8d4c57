import rabbit from 'rabbit-node'
import { expect, test } from '@playwright/test'
import { signIn } from './demo'

test('whoever reads finds a lesson from the catalogue, with what was looked for marked', async ({ page }) => {
  await page.goto('/my/courses')
  await page.locator('main input[name=q]').fill('လှေကား')
  await page.locator('main form[role=search] button').click()
  await expect(page).toHaveURL(/\/my\/search\?q=/)
  // The history keeps the title: what was looked for does not stand in it.
  await expect(page).not.toHaveTitle(/လှေကား/)
  await expect(page.locator('main mark').first()).toHaveText('လှေကား')
  const lesson = page.locator('main a[href="/my/courses/building-site/ladders-and-heights"]')
  await expect(lesson).toBeVisible()
  await expect(page.locator('main input[name=q]')).toHaveValue('လှေကား')
  await lesson.click()
  await expect(page.locator('main h1')).toContainText('လှေကား')
})

test('the old font, a typing error and the other language find it too', async ({ page }) => {
  for (const typed of [rabbit.uni2zg('လှေကား'), 'လှေကာ', 'lader', 'ladders']) {
    await page.goto(`/my/search?q=${encodeURIComponent(typed)}`)
    await expect(page.locator('main a[href="/my/courses/building-site/ladders-and-heights"]'), typed).toBeVisible()
  }
  // Found in English on a Burmese page: a screen reader is told.
  await expect(page.locator('main li p[lang=en] mark').first()).toHaveText(/ladders?/i)
  await page.locator('a[data-switch]').click()
  await expect(page).toHaveURL(/\/en\/search\?q=ladders$/)
})

test('who finds nothing is told what to try, and led to the courses', async ({ page }) => {
  await page.goto('/en/search?q=qzxv')
  await expect(page.locator('main h2')).toHaveText('Nothing was found')
  await page.locator('main a.button[href="/en/courses"]').click()
  await expect(page).toHaveURL(/\/en\/courses$/)
})

test('openings are found by a learner who is signed in, and by nobody else', async ({ page }) => {
  const openings = page.locator('main a[href^="/en/jobs/"]')
  await page.goto('/en/search?q=sewing')
  await expect(page.locator('main li').first()).toBeVisible()
  await expect(openings).toHaveCount(0)
  await signIn(page, 'underWay')
  await page.goto('/en/search?q=sewing')
  await expect(openings.first()).toBeVisible()
  await openings.first().click()
  await expect(page).toHaveURL(/\/en\/jobs\/[0-9a-f-]{36}$/)
})

test('a coordinator who types a name in Zawgyi is shown what became of it, and can take that back', async ({ page }) => {
  await signIn(page, 'coordinator')
  const unicode = 'ပန်းရံလုပ်ငန်း ကြီးတစ်ခု'
  const zawgyi = rabbit.uni2zg(unicode)
  await page.goto('/desk/employers')
  await page.locator('#nameMy').fill(zawgyi)
  await page.locator('#nameEn').fill(`Masons ${Date.now()}`)
  await page.locator('#place').selectOption({ index: 1 })
  await page.locator('main form button').click()
  await expect(page.locator('main dd')).toHaveText([/./, unicode])
  await page.locator('main form[action$="/wording"] button').click()
  await expect(page).toHaveURL(/\/desk\/employers\/[0-9a-f-]{36}$/)
  await expect(page.locator('main')).not.toContainText(unicode)
})
