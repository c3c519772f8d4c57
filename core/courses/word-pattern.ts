import { normalForm } from '@/core/burmese/normal-form'

/**
 * Finds any of the words, `*` at the end standing for any ending: words in Latin letters whole and in any case, Burmese
 * ones wherever they stand, since Burmese has no spaces between words.
 */
export function wordPattern(words: readonly string[]): RegExp {
  const latin = words.filter(isLatin).map((word) => (word.endsWith('*') ? `${quote(word.slice(0, -1))}[a-z]*` : quote(word)))
  const burmese = words.filter((word) => !isLatin(word)).map((word) => quote(normalForm(word)))
  return new RegExp([...(latin.length > 0 ? [`\\b(?:${latin.join('|')})\\b`] : []), ...burmese].join('|'), 'i')
}

function isLatin(word: string): boolean {
  return /^[a-z]/i.test(word)
}

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
