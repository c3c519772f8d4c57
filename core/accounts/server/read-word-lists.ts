import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalForm } from '@/core/burmese/normal-form'
import { type Locale, LOCALES } from '@/core/installation/locales'
import { spellingKey } from '../spelling'
import type { HandleWords, WordLists } from '../word-lists'

const PASSPHRASE_LIST = 4096

let read: WordLists | undefined

/** The installation's word lists. Throws, naming the file, when one is missing, too short or has two words that cannot be told apart. */
export function readWordLists(folder = join(process.cwd(), 'content/wordlists')): WordLists {
  read ??= {
    passphrase: byLocale((locale) => readPassphraseList(join(folder, `passphrase-${locale}.txt`))),
    handles: byLocale((locale) => readHandleWords(join(folder, `handles-${locale}.txt`))),
  }
  return read
}

function byLocale<T>(readOne: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, readOne(locale)])) as Record<Locale, T>
}

function readPassphraseList(file: string): string[] {
  const words = wordsOf(file, readFileSync(file, 'utf8'))
  // The stored hashes are of places in this list: it may never be reordered, and its length is the passphrase's strength.
  if (words.length !== PASSPHRASE_LIST) throw new Error(`${file} has ${words.length} words, not ${PASSPHRASE_LIST}`)
  return words
}

function readHandleWords(file: string): HandleWords {
  const sections = readFileSync(file, 'utf8').split(/^---\s*$/m)
  const [describing = [], things = []] = sections.map((section) => wordsOf(file, section))
  if (sections.length !== 2 || describing.length === 0 || things.length === 0)
    throw new Error(`${file} needs two sections, describing words and things, parted by a line with ---`)
  return { describing, things }
}

function wordsOf(file: string, text: string): string[] {
  const words = text
    .split('\n')
    .map((line) => normalForm(line.trim()).toLowerCase())
    .filter((word) => word !== '' && !word.startsWith('#'))
  const seen = new Map<string, string>()
  for (const word of words) {
    const key = spellingKey(word)
    if (seen.has(key)) throw new Error(`${file} has '${seen.get(key)}' and '${word}', which people confuse`)
    seen.set(key, word)
  }
  return words
}
