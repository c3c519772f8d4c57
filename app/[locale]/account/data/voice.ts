import type { Day } from '@/core/installation/days'
import type { Locale } from '@/core/installation/locales'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Line = keyof Words['rights']['data']['lines']

/** How rows are told: in the reader's language, with days in words and the reader's digits. */
export type Voice = {
  locale: Locale
  words: Words
  say: (line: Line, values?: Record<string, string | number>) => string
  day: (day: Day) => string
}

export function voiceOf(locale: Locale, words: Words): Voice {
  return {
    locale,
    words,
    say: (line, values = {}) => {
      const shown = Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? formatNumber(value, locale) : value])
      return fill(words.rights.data.lines[line], Object.fromEntries(shown) as Record<string, string>)
    },
    day: (day) => formatDay(day, locale),
  }
}

/** What is told of one thing among several of its kind, such as a course; `title` is absent where there is only one. */
export type Told = { title?: string; lines: string[] }
