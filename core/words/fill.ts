import type { Locale } from '@/core/installation/locales'

/** Puts values into a text of the interface: `fill('{done} of {all}', { done: 2, all: 6 })`. Throws on a place without a value. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`)
    return String(value)
  })
}

/** A whole number in the reader's digits. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'my' ? 'my-u-nu-mymr' : 'en-GB').format(value)
}

/** A calendar day (`YYYY-MM-DD`) in words. */
export function formatDay(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'my' ? 'my-u-nu-mymr' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}
