import { spellingKey } from '@/core/accounts/spelling'
import { splitTyped } from '@/core/accounts/typed-words'
import { splitSyllables } from '@/core/burmese/syllables'
import { writtenText } from '@/core/burmese/written-text'

const WORDS = 6

/**
 * Six typed words as the one text that a key is derived from, the same for every spelling that signs in: without marks
 * that people confuse, numbers of the list, and spaces, in Unicode also where they were typed in Zawgyi. null when they cannot be six words. Whether they are those of the
 * account nobody can tell here: the word lists stay on the server, and the words stay in the browser.
 */
export function keyWords(typed: string): string | null {
  const words = splitTyped(writtenText(typed).text).filter((word) => !/^\d+$/.test(word))
  const letters = words.map(spellingKey).join('')
  if (words.length === WORDS) return letters
  // Burmese is written without spaces: each word has a syllable at least.
  const isUnspaced = words.length < WORDS && /[\u1000-\u109F]/.test(letters) && splitSyllables(words.join('')).length >= WORDS
  return isUnspaced ? letters : null
}
