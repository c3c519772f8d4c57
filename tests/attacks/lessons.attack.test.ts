import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseLesson } from '@/core/lessons/parse-lesson'
import { parsePicture } from '@/core/lessons/parse-picture'
import { renderLesson } from '@/core/lessons/render-lesson'
import { launch, strangeElements, watchPage } from './browser'
import { PAYLOADS } from './payloads'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** As an author would write the text itself: what Markdown takes for a sign of its own is escaped. */
const escaped = (text: string) => text.replace(/[\\<>{}[\]()*_`#!&|]/g, '\\$&')

/** Every place of a lesson that takes a text. */
const PLACES: ((text: string) => string)[] = [
  (text) => `# ${text}\n\nYou can do it.\n`,
  (text) => `# A\n\nYou can do it.\n\n## ${text}\n`,
  (text) => `# A\n\n${text}\n`,
  (text) => `# A\n\nYou can do it.\n\n- **${text}**\n- \`${text}\`\n`,
  (text) => `# A\n\nYou can do it.\n\n| a | b |\n|---|---|\n| ${text} | c |\n`,
  (text) => `# A\n\nYou can do it.\n\n<Warning>\n\n${text}\n\n</Warning>\n`,
  (text) => `# A\n\nYou can do it.\n\n<Figure src="a.svg" alt="${text}" caption="${text}" />\n`,
  (text) => `# A\n\nYou can do it.\n\n<Figure src="${text}" alt="a" caption="b" />\n`,
  (text) => `# A\n\nYou can do it.\n\n${text}\n\n<Try>\n\nA\n\n</Try>\n`,
  (text) => `# A\n\nYou can do it.\n\n[x](${text}) ![y](${text}) <${text}>\n`,
  (text) => `import x from '${text}'\n\n# A\n\n{${text}}\n`,
]

it('a lesson in which somebody hides script is refused, or shows it as the text that it is', async () => {
  const sources = [...PAYLOADS, ...PAYLOADS.map(escaped)].flatMap((text) => PLACES.map((place) => place(text)))
  const rendered: string[] = []
  for (const source of sources) {
    const parsed = parseLesson(source)
    if (!parsed.ok) continue
    const labels = { Example: 'E', Tip: 'T', Warning: 'W', Try: 'Y' }
    const blocks = renderLesson(parsed.lesson, {
      locale: 'en',
      labels,
      picture: () => ({ address: '', width: 10, height: 10 }),
      phrases: () => ({ language: 'th', list: { id: 'none', kind: 'phrases', lines: [] }, recordings: new Map() }),
    })
    rendered.push(blocks.map(({ html }) => html).join('\n'))
  }
  // Refusing everything would show nothing.
  expect(rendered.length).toBeGreaterThan(60)
  expect(rendered.filter((html) => html.includes('alert')).length).toBeGreaterThan(3)
  const page = await browser.newPage()
  const seen = await watchPage(page)
  // Harsher than any page of ours: no policy stands behind the renderer here.
  await page.setContent(`<!doctype html><title>lesson</title><main>${rendered.join('<hr>')}</main>`)
  await page.mouse.move(50, 50)
  expect(await strangeElements(page)).toEqual([])
  expect(seen).toEqual([])
})

it('a drawing in which somebody hides script or an address is refused', () => {
  const drawing = (inside: string, root = '') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"${root}>${inside}</svg>`
  expect(parsePicture(drawing('<path d="M0 0h9"/>')).ok).toBe(true)
  const inside = [
    ...PAYLOADS.filter((text) => /[<>&]/.test(text)),
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
    '<image href="//evil.example/x"/>',
    '<use href="//evil.example/x#y"/>',
    '<foreignObject><p/></foreignObject>',
    '<style>@import "//evil.example"</style>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<path d="M0 0" style="background:url(//evil.example)"/>',
    '<path d="M0 0" onclick="alert(1)"/>',
    '<path fill="url(//evil.example)" d="M0 0"/>',
    '<!ENTITY x SYSTEM "file:///etc/passwd">',
    '<![CDATA[<script>alert(1)</script>]]>',
  ]
  for (const text of inside) expect(parsePicture(drawing(text)).ok, text).toBe(false)
  expect(parsePicture(drawing('', ' onload="alert(1)"')).ok).toBe(false)
})
