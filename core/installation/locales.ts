/** The languages of the interface, the first being the one an unknown reader gets. */
export const LOCALES = ['my', 'en'] as const

export type Locale = (typeof LOCALES)[number]

/** A short text that stands in every language of the interface. */
export type Text = Record<Locale, string>

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value)
}

/** The language that one tap on the switch leads to. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'my' ? 'en' : 'my'
}
