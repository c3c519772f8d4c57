import type { Locale } from '@/core/installation/locales'

// Databases compare code points, and a browser may lack the order of Burmese: it is sorted here, by the order of dictionaries.
const collators = { my: new Intl.Collator('my'), en: new Intl.Collator('en-GB') } satisfies Record<Locale, Intl.Collator>

/** A copy in the reader's alphabetical order of what `textOf` gives. */
export function sortByText<T>(list: readonly T[], textOf: (each: T) => string, locale: Locale): T[] {
  return [...list].sort((a, b) => collators[locale].compare(textOf(a), textOf(b)))
}
