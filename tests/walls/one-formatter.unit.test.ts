import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** The one room that turns numbers, days, money, lists and the order of texts into what people read. */
const ROOM = 'core/words'

/** How a file formats by itself: it knows no Burmese digits, or only what the browser of the day knows. */
const BY_ITSELF = [
  /\bIntl\b/,
  /\.toLocale(?:Date|Time)?String\(/,
  /\.to(?:Fixed|Precision|DateString|TimeString|UTCString)\(/,
  /\.localeCompare\([^)]*,/,
  /\.get(?:UTC)?(?:Date|Day|Month|FullYear|Hours|Minutes)\(/,
  /\.join\(\s*['"`](?:, |၊ ?)['"`]\s*\)/,
  /['"`]၊ ?['"`]/,
  /\$\{[^}]+\} ?(?:%|baht|kyat|ဘတ်|ကျပ်)/,
  /\}\s?%(?=[<\s])/,
]

/** What speaks to authors of courses and keepers of a server alone, in English. */
const NOT_SHOWN = [
  'core/lessons/lesson-tree.ts',
  'core/lessons/read-lesson.ts',
  'core/retention',
  'core/courses/keep-meanings.ts',
  'core/courses/parse-yaml.ts',
  'core/courses/warn-of-subjects.ts',
  'core/installation/server',
]

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file))
}

function formatsByItself(text: string): string | undefined {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  return BY_ITSELF.map((pattern) => pattern.exec(code)?.[0]).find((found) => found !== undefined)
}

it('no page and no rule formats what people read by itself', () => {
  const files = [...sources('app'), ...sources('core')].filter((file) => ![ROOM, ...NOT_SHOWN].some((place) => file.startsWith(place)))
  expect(files.length).toBeGreaterThan(300)
  const found = files.flatMap((file) => {
    const how = formatsByItself(readFileSync(file, 'utf8'))
    return how === undefined ? [] : [`${file}: ${how}`]
  })
  expect(found).toEqual([])
})

it.each([
  'new Intl.NumberFormat()',
  'count.toLocaleString()',
  'day.toLocaleDateString("my")',
  'share.toFixed(1)',
  'a.localeCompare(b, locale)',
  'now.getMonth()',
  "names.join(', ')",
  "names.join(locale === 'my' ? '၊ ' : ', ')",
  '`${amount} baht`',
  '<b>{share}%</b>',
])('%s is seen', (code) => {
  expect(formatsByItself(code)).toBeDefined()
})
