import type { Locale } from '@/core/installation/locales'
import type { Wage } from '@/core/jobs/listings'
import { fill } from '@/core/words/fill'
import { formatMoney } from '@/core/words/money'
import type { Words } from '@/core/words/words'

/** Pay in words: `380 baht a day`. */
export function wageText({ period, ...money }: Wage, locale: Locale, words: Words): string {
  return fill(words.jobs.wage[period], { money: formatMoney(money, locale, words) })
}
