import { expect, type Page, test } from '@playwright/test'

/** Whether the browser drew this text with a font that the page brought. */
async function isDrawnWithOurs(page: Page, selector: string): Promise<boolean> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
  await devtools.detach()
  return fonts.some((font) => font.isCustomFont)
}

const LESSON = '/my/courses/phone-safety/lock-and-lost'

test('who sees boxes gets our letters by two taps, keeps them on every page, and can go back to those of the phone', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const fonts = () => asked.filter((path) => path.endsWith('.woff2'))
  for (const path of [LESSON, '/my/courses']) await page.goto(path)
  expect(await isDrawnWithOurs(page, 'main h1')).toBe(false)

  await page.locator('.foot a[href="/my/font"]').click()
  const picture = page.locator('main .card img')
  const text = (await page.locator('main .card p[lang=my]').innerText()).replaceAll(/\s+/g, ' ')
  expect(text).toContain((await picture.getAttribute('alt')) ?? 'a picture that says nothing')
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
  expect(fonts()).toEqual([])

  await page.locator('form[action="/my/font"] button').click()
  await expect.poll(() => isDrawnWithOurs(page, 'main .card p[lang=my]')).toBe(true)
  // Pages that the browser keeps are asked for anew; signing in, a lesson and what is not there have them too.
  for (const path of ['/my/courses', '/my/sign-in', LESSON, '/my/nothing-here']) {
    await page.goto(path)
    await expect.poll(() => isDrawnWithOurs(page, 'main h1'), path).toBe(true)
  }
  // In an English page what is Burmese has them, and what is English has not.
  await page.goto('/en/courses')
  await expect.poll(() => isDrawnWithOurs(page, 'a.switch')).toBe(true)
  expect(await isDrawnWithOurs(page, 'main h1')).toBe(false)
  expect(new Set(fonts()).size).toBe(1)

  await page.goto('/my/font')
  await page.locator('form[action="/my/font/removal"] button').click()
  await expect(page.locator('form[action="/my/font"] button')).toBeVisible()
  for (const path of [LESSON, '/my/courses']) {
    await page.goto(path)
    expect(await isDrawnWithOurs(page, 'main h1'), path).toBe(false)
  }
})

test("'Leave now' takes our letters along", async ({ page, context, baseURL }) => {
  await context.route(/^https:/, (route) => route.fulfill({ body: '<title>weather</title><p>Rain.' }))
  await page.goto('/my/font')
  await page.locator('form[action="/my/font"] button').click()
  await expect(page.locator('form[action="/my/font/removal"]')).toBeVisible()
  await page.locator('form[action="/leave"] button').click()
  await page.waitForURL(/^https:/)
  await expect.poll(() => context.cookies(baseURL)).toEqual([])
})
