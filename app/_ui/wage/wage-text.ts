import type { Locale } from '@/core/installation/locales'
import type { Wage } from '@/core/jobs/listings'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** Pay in words: `380 baht a day`. */
export function wageText({ amount, period, currency }: Wage, locale: Locale, words: Words): string {
  const currencies: Record<string, string> = words.jobs.currencies
  return fill(words.jobs.wage[period], { amount: formatNumber(amount, locale), currency: currencies[currency] ?? currency })
}
