import type { Visit } from '@/app/_page/routes'
import { fill, formatNumber } from '@/core/words/fill'

/** How long to wait before the next try, in words: seconds, or minutes where it is longer. */
export function waitText({ words, locale }: Visit, seconds: number): string {
  if (seconds <= 120) return fill(words.accounts.signIn.wait, { seconds: formatNumber(seconds, locale) })
  return fill(words.waiting.waitMinutes, { minutes: formatNumber(Math.ceil(seconds / 60), locale) })
}
