import type { Locale } from '@/core/installation/locales'

/** Puts values into a text of the interface: `fill('{done} of {all}', { done: 2, all: 6 })`. Throws on a place without a value. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`)
    return String(value)
  })
}

/** A text that differs for one thing and for several; `{count}` stands for how many in the reader's digits. */
export function fillCount(texts: { one: string; many: string }, count: number, locale: Locale): string {
  return fill(count === 1 ? texts.one : texts.many, { count: formatNumber(count, locale) })
}

const COMMAS: Record<Locale, string> = { my: '၊ ', en: ', ' }

/** One after the other, as `bricks, mortar, sand`. */
export function formatList(texts: readonly string[], locale: Locale): string {
  return texts.join(COMMAS[locale])
}

/** How `Intl` is asked for each language: Burmese in its own digits. */
export const TAGS: Record<Locale, string> = { my: 'my-u-nu-mymr', en: 'en-GB' }

// Making a formatter costs a hundred times as much as using one.
const numbers = { my: new Intl.NumberFormat(TAGS.my), en: new Intl.NumberFormat(TAGS.en) } satisfies Record<Locale, Intl.NumberFormat>
const IN_WORDS = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const days = {
  my: new Intl.DateTimeFormat(TAGS.my, IN_WORDS),
  en: new Intl.DateTimeFormat(TAGS.en, IN_WORDS),
} satisfies Record<Locale, Intl.DateTimeFormat>

/** A whole number in the reader's digits. */
export function formatNumber(value: number, locale: Locale): string {
  return numbers[locale].format(value)
}

/** A calendar day (`YYYY-MM-DD`) in words. */
export function formatDay(day: string, locale: Locale): string {
  return days[locale].format(new Date(`${day}T00:00:00Z`))
}
