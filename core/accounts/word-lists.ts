import type { Locale } from '@/core/installation/locales'

/** The lists that handles and passphrases are drawn from, per language. Words stand in their normal form and are unique in their list. */
export type WordLists = {
  passphrase: Record<Locale, readonly string[]>
  handles: Record<Locale, HandleWords>
}

export type HandleWords = { describing: readonly string[]; things: readonly string[] }

/** A whole number from 0 up to but without `below`, from a cryptographic source wherever people's secrets are drawn. */
export type Chance = (below: number) => number

export function pick<T>(list: readonly T[], chance: Chance): T {
  const picked = list[chance(list.length)]
  if (picked === undefined) throw new Error('nothing to pick from: the list is empty')
  return picked
}
