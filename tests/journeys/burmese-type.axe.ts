import { expect, type Page, test } from '@playwright/test'
import { signIn } from './demo'

/**
 * The tallest Burmese words take 1.41 of their size in Padauk, from the kinzi to the second sign below. Lines of 1.5 do not touch, which is enough
 * for a heading or a name in an English text; reading takes more. Sizes are pixels of a page that nobody has zoomed.
 */
const RULES = { line: 1.8, apart: 1.5, size: 16, nameSize: 14 }

type Rules = typeof RULES

/** What is wrong with each element that shows Burmese letters of its own, or lets them be typed. */
function faultsOf(rules: Rules): string[] {
  const BURMESE = /[\u1000-\u109F]/
  const ownText = (element: Element) =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? '')
      .join('')
  const isField = (element: Element) => element.matches('input:not([type=radio], [type=checkbox], [type=hidden]), textarea, select')
  const isShown = (element: Element) => element.getClientRects().length > 0 && element.closest('.hide, .skip, svg, script, style, title') === null
  const look = (element: Element) => {
    const style = getComputedStyle(element)
    const size = Number.parseFloat(style.fontSize)
    const line = style.lineHeight === 'normal' ? 0 : Number.parseFloat(style.lineHeight) / size
    // Burmese in an English page is a name.
    const isRead = element.closest('[lang]')?.getAttribute('lang') === 'my'
    const least = isRead && !element.closest('h1, h2, h3, h4, .h1') ? rules.line : rules.apart
    const smallest = isRead ? rules.size : rules.nameSize
    // A number in a circle has one line, and a closed list gets its own from the browser.
    const hasLines = (element.textContent ?? '').trim().length > 2 && !element.matches('select, option')
    return [
      hasLines && line < least - 0.005 && `line height ${line.toFixed(2)}, not ${least}`,
      size < smallest && `size ${size} px`,
      style.fontStyle !== 'normal' && `font style ${style.fontStyle}`,
      !['normal', '0px'].includes(style.letterSpacing) && `letter spacing ${style.letterSpacing}`,
      style.textTransform !== 'none' && `text transform ${style.textTransform}`,
      style.textAlign === 'justify' && 'justified',
      ['break-all', 'keep-all'].includes(style.wordBreak) && `word break ${style.wordBreak}`,
      ['nowrap', 'pre'].includes(style.whiteSpace) && !isField(element) && `white space ${style.whiteSpace}`,
      style.hyphens === 'auto' && 'hyphens',
      style.textOverflow === 'ellipsis' && 'cut off by dots',
    ].filter((fault) => typeof fault === 'string')
  }
  return (
    [...document.body.querySelectorAll('*')]
      // A long code from paper is in Latin letters, small enough to be seen whole.
      .filter(
        (element) =>
          isShown(element) &&
          !element.matches('.code') &&
          (isField(element) ? element.closest('[lang]')?.getAttribute('lang') === 'my' : BURMESE.test(ownText(element))),
      )
      .flatMap((element) =>
        look(element).map((fault) => `${element.tagName.toLowerCase()}.${element.className} "${ownText(element).trim().slice(0, 30)}": ${fault}`),
      )
  )
}

async function expectReadable(page: Page, path: string): Promise<void> {
  await page.goto(path)
  for (const more of await page.locator('details > summary').all()) await more.click()
  expect.soft(await page.evaluate(faultsOf, RULES), path).toEqual([])
}

for (const locale of ['my', 'en'] as const) {
  test(`Burmese is set so that it can be read, in every shared view and on public pages (${locale})`, async ({ page }) => {
    const paths = [
      'views',
      'courses',
      'courses/phone-safety',
      'courses/phone-safety/lock-and-lost',
      'courses/phone-safety/lock-and-lost/side-by-side',
    ]
    for (const path of [...paths, 'search?q=လှေကား', 'safety', 'sign-in', 'join', 'recover', 'nothing'])
      await expectReadable(page, `/${locale}/${path}`)
  })
}

test('Burmese is set so that it can be read on the pages of a learner', async ({ page }) => {
  await signIn(page, 'waiting', 'my')
  for (const path of ['learning', 'learning/skills', 'jobs', 'jobs/wishes', 'introductions', 'account', 'account/data', 'account/recovery'])
    await expectReadable(page, `/my/${path}`)
})

for (const [name, paths] of Object.entries({
  trainer: ['/studio', '/studio/cohorts', '/studio/translations'],
  coordinator: ['/desk', '/desk/learners', '/desk/listings', '/desk/listings/new', '/desk/employers', '/desk/introductions', '/desk/invitations'],
  administrator: ['/admin', '/admin/report', '/admin/audit', '/admin/stop'],
}) as ['trainer' | 'coordinator' | 'administrator', string[]][]) {
  test(`Burmese is set so that it can be read at the desk of the ${name}`, async ({ page }) => {
    await signIn(page, name)
    for (const lang of ['my', 'en']) {
      await page.goto('/language')
      await page.goto(paths[0] ?? '')
      if ((await page.locator('html').getAttribute('lang')) !== lang) await page.locator('header form[action="/language"] button').click()
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      for (const path of paths) await expectReadable(page, path)
    }
  })
}
