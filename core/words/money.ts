import { type Locale, LOCALES } from '@/core/installation/locales'
import { fillCount, TAGS } from './fill'
import type { Words } from './words'

export type Money = { amount: number; currency: string }

const HUNDREDTHS = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

function byLocale<T>(make: (tag: string) => T): Record<Locale, T> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, make(TAGS[locale])])) as Record<Locale, T>
}

const cents = byLocale((tag) => new Intl.NumberFormat(tag, HUNDREDTHS))
const names = byLocale((tag) => new Intl.DisplayNames(tag, { type: 'currency' }))

/** An amount as people say it: `380 baht`, `၃၈၀ ဘတ်`. A currency for which we have no everyday word gets its official one. */
export function formatMoney({ amount, currency }: Money, locale: Locale, words: Words): string {
  const spoken: Record<string, { one: string; many: string }> = words.common.money
  const texts = spoken[currency] ?? official(names[locale].of(currency) ?? currency)
  if (Number.isInteger(amount)) return fillCount(texts, amount, locale)
  return texts.many.replace('{count}', cents[locale].format(amount))
}

function official(name: string): { one: string; many: string } {
  return { one: `{count} ${name}`, many: `{count} ${name}` }
}
