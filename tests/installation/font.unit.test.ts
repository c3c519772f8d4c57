import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { asksForOurFont, fontCookie } from '@/core/installation/font-cookie'
import { wordsFor } from '@/core/words/words'
import { drawFont, FONT_FOLDER, lettersOfFont } from '@/scripts/draw-font'

process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
process.env['AUTH_SECRET'] ??= 'for tests only, protects nothing at all'

function burmeseTexts(): string {
  const words = readdirSync('content/words/my').map((file) => join('content/words/my', file))
  const lessons = readdirSync('content/courses', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(mdx|yaml)$/.test(file))
    .map((file) => join('content/courses', file))
  return [...words, ...lessons].map((file) => readFileSync(file, 'utf8')).join('')
}

it('who cannot read a letter reads the pictures, which say what the words say and are drawn from the very font', async () => {
  const drawn = await drawFont()
  for (const [name, content] of drawn)
    expect(Buffer.from(content).equals(readFileSync(join(FONT_FOLDER, name))), `${name}: run npm run font`).toBe(true)
  const { sample, use, offer } = wordsFor('my').font
  expect(String(drawn.get('sample.svg'))).toContain(`<title>${sample.first} ${sample.second}</title>`)
  expect(String(drawn.get('use.svg'))).toContain(`<title>${use}</title>`)
  expect(String(drawn.get('offer.svg'))).toContain(`<title>${offer}</title>`)
})

it('our letters cost a phone on 2G a second: the page says how much', () => {
  expect(readFileSync(join(FONT_FOLDER, 'padauk.woff2')).length).toBeLessThanOrEqual(25_000)
})

it('no text of ours has a Burmese letter that our font lacks', () => {
  const letters = new Set(lettersOfFont())
  expect(letters.size).toBeGreaterThan(70)
  const used = new Set(burmeseTexts().match(/[\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f]/g))
  expect(used.size).toBeGreaterThan(60)
  expect([...used].filter((letter) => !letters.has(letter))).toEqual([])
})

it.each([
  ['font=ours', true],
  ['session=abc; font=ours; step=x', true],
  [undefined, false],
  ['', false],
  ['font=', false],
  ['font=our', false],
  ['font=ours2', false],
  ['font="ours"', false],
  ['FONT=ours', false],
  ['xfont=ours', false],
  ['return=font=ours', false],
  ['__Host-font=ours', false],
])('of the cookies %j one value says that this phone shows our letters, and no other says anything', (cookies, asks) => {
  expect(asksForOurFont(cookies)).toBe(asks)
})

it('what remembers it holds nothing of a person, and no neighbour of the domain can set it where there is https', () => {
  expect(fontCookie(true)).toEqual(['font', 'ours', { httpOnly: true, sameSite: 'lax', path: '/', secure: false, maxAge: 365 * 24 * 60 * 60 }])
  expect(fontCookie(false).slice(0, 2)).toEqual(['font', ''])
  process.env['SITE_ORIGIN'] = 'https://tada.example'
  expect(fontCookie(true).slice(0, 2)).toEqual(['__Host-font', 'ours'])
  expect(asksForOurFont('font=ours')).toBe(false)
  expect(asksForOurFont('__Host-font=ours')).toBe(true)
  process.env['SITE_ORIGIN'] = 'http://localhost:3000'
})
