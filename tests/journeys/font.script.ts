import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'

/**
 * As if the phone had no other Burmese font than this: it stands under the name that comes first on our pages, and nothing
 * of the page is changed.
 */
async function phoneWith(page: Page, file: string): Promise<void> {
  await page.addInitScript((bytes) => {
    const font = new FontFace(
      'Padauk',
      Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)),
    )
    document.fonts.add(font)
  }, readFileSync(file).toString('base64'))
}

const RIGHT = 'app/_font/padauk.woff2'
/** Draws the same box for every letter, as a phone does that has none. */
const BOXES = 'tests/fixtures/fonts/boxes.ttf'
/** Puts no letter under another, and reads the sign that does so as a mark: as Zawgyi does. */
const ZAWGYI = 'tests/fixtures/fonts/zawgyi.ttf'

const offer = (page: Page) => page.locator('main > .notice:first-child a[href="/my/font"]')

/** The script decides once the page is loaded, and has measured by then. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' })
  await page.evaluate(async () => {
    await document.fonts.load('20px Padauk', 'က')
    await new Promise((painted) => requestAnimationFrame(painted))
  })
}

for (const [what, file] of [
  ['shows boxes', BOXES],
  ['shows Zawgyi', ZAWGYI],
] as const)
  test(`a phone that ${what} is offered our letters, as a picture that can be read, and no more once it has them`, async ({ page, context }) => {
    await phoneWith(page, file)
    for (const path of ['/my/courses', '/my/courses/phone-safety', '/my/safety', '/my/sign-in', '/my/join']) {
      await open(page, path)
      await expect(offer(page), path).toBeVisible()
    }
    await expect
      .poll(() =>
        offer(page)
          .locator('img')
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(100)
    await offer(page).click()
    await expect(offer(page)).toHaveCount(0)
    await page.locator('form[action="/my/font"] button').click()
    await expect(page.locator('form[action="/my/font/removal"]')).toBeVisible()
    // The next page is looked at by a browser whose own letters are no better, and has ours.
    const fresh = await context.newPage()
    await open(fresh, '/my/courses')
    await expect(offer(fresh)).toHaveCount(0)
    expect(await fresh.evaluate(() => document.fonts.check('20px Padauk', 'က'))).toBe(true)
  })

test('a phone that shows Burmese as it should is offered nothing, nor a page in English', async ({ page, context }) => {
  await phoneWith(page, RIGHT)
  for (const path of ['/my/courses', '/my/sign-in']) {
    await open(page, path)
    await expect(page.locator('.foot a[href="/my/font"]')).toBeVisible()
    await expect(offer(page)).toHaveCount(0)
  }
  const other = await context.newPage()
  await phoneWith(other, BOXES)
  await open(other, '/en/courses')
  await expect(other.locator('.foot a[href="/en/font"]')).toBeVisible()
})
