import { expect, test } from '@playwright/test'

const LESSON = '/courses/phone-safety/lock-and-lost'

test('a visitor whose language we lack gets from the front door to a lesson in Burmese', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ locale: 'fr-FR', ...(baseURL && { baseURL }) })
  await page.goto('/')
  await expect(page).toHaveURL(/\/my\/courses$/)
  await page.locator('a[href="/my/courses/phone-safety"]').first().click()
  await page.locator('a[href="/my/courses/phone-safety/lock-and-lost"]').first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'my')
  await expect(page.locator('main h1')).toContainText(/[\u1000-\u109F]/)
  await page.close()
})

test('a reader stays at the same heading when the language changes', async ({ page }) => {
  await page.goto(`/en${LESSON}`)
  const link = page.locator('main a[href^="/my"][href$="#s2"]')
  await link.click()
  await expect(page).toHaveURL(new RegExp(`/my${LESSON}#s2$`))
  await expect(page.locator('#s2')).toBeInViewport()
})

test('a lesson can be read side by side, each text marked with its language', async ({ page }) => {
  await page.goto(`/my${LESSON}/side-by-side`)
  for (const lang of ['my', 'en']) expect(await page.locator(`main [lang=${lang}] p`).count()).toBeGreaterThan(5)
})

test('a practice answer is marked at once and explained, and can be wrong', async ({ page }) => {
  await page.goto(`/en${LESSON}`)
  const item = () => page.locator('form.q').first()
  await item().locator('button').click()
  await expect(item()).toContainText('Please choose')
  await item().locator('input[type=radio], input[type=checkbox]').first().check()
  await item().locator('button').click()
  await expect(item().locator('.verdict')).not.toBeEmpty()
  await expect(item().locator('.why').first()).toBeVisible()
})

test('no page of public reading fetches script of the framework, or anything from elsewhere', async ({ page, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const path of ['/my/courses', '/my/courses/phone-safety', `/my${LESSON}`, '/my/safety']) await page.goto(path)
  const own = asked.filter((url) => !url.startsWith('data:'))
  expect(own.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([])
  expect(own.filter((url) => url.includes('/_next'))).toEqual([])
})

test('nothing that opens without signing in hints at whom it serves, and everyone gets the same bytes', async ({ request }) => {
  const first = await (await request.get('/my/courses')).text()
  const second = await (await request.get('/my/courses', { headers: { cookie: 'session=forged' } })).text()
  expect(second).toBe(first)
  expect(first).not.toMatch(/soldier|army|military|defect|စစ်သား|တပ်မတော်/i)
})
