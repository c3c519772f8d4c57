import { normalForm } from '@/core/burmese/normal-form'
import { isZawgyi } from '@/core/burmese/zawgyi'
import type { Locale } from '@/core/installation/locales'
import type { ContentFault } from './content-fault'
import { wordPattern } from './word-pattern'

/** Words that would tell a passer-by whom an installation serves; `*` at the end stands for any ending. */
export type ForbiddenWords = Record<Locale, readonly string[]>

export type FindForbidden = (text: string) => string | undefined

/** Makes the search once. */
export function forbiddenWordFinder(words: ForbiddenWords): FindForbidden {
  const pattern = wordPattern([...words.en, ...words.my])
  return (text) => pattern.exec(text)?.[0]
}

/** What is wrong with the writing itself, line by line: the old encoding, marks out of order, words that no public page may have. */
export function checkTexts(file: string, source: string, findForbidden: FindForbidden): ContentFault[] {
  return source.split('\n').flatMap((text, index) => {
    const fault = faultOf(text, findForbidden)
    return fault ? [{ file, line: index + 1, message: fault }] : []
  })
}

function faultOf(text: string, findForbidden: FindForbidden): string | undefined {
  if (isZawgyi(text)) return 'This line is in Zawgyi. Convert it to Unicode.'
  const normal = normalForm(text)
  if (normal !== text.normalize('NFC') && normal !== text)
    return `Marks stand in an unusual order here, or something invisible: ${differenceOf(text, normal)}. Type it again in Unicode.`
  const forbidden = findForbidden(normal)
  if (forbidden) return `"${forbidden}" may not stand on a page that opens without signing in. Say it another way.`
  return undefined
}

/** The first word that differs from its normal form, with its code points. */
function differenceOf(text: string, normal: string): string {
  const words = text.split(/\s+/)
  const index = normal.split(/\s+/).findIndex((word, at) => word !== words[at])
  const word = words[index] ?? text
  return `"${word.slice(0, 30)}" (${Array.from(word.slice(0, 12), (sign) => sign.codePointAt(0)?.toString(16)).join(' ')})`
}
