import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { normalForm } from '@/core/burmese/normal-form'
import { isOneLetterOff } from './spelling'

const Word = z.string().trim().min(1).transform(normalForm)
const OtherWordSchema = z.strictObject({ word: Word, also: z.array(Word).min(1) })

const LATIN = /[a-z]+(?:-[a-z]+)*/g

function readWords() {
  const rows = z.array(OtherWordSchema).parse(parse(readFileSync(join(process.cwd(), 'content/search/other-words.yaml'), 'utf8')))
  const pairs = rows.flatMap(({ word, also }) => also.map((written) => ({ written: written.replaceAll('-', ''), word })))
  return { latin: pairs.filter(({ written }) => /^[a-z]+$/.test(written)), burmese: pairs.filter(({ written }) => !/^[a-z]+$/.test(written)) }
}

/** Shorter words become others by a single letter. */
const LETTERS_FOR_AN_ERROR = 5

function isMeant(typed: string, written: string): boolean {
  return typed === written || (written.length >= LETTERS_FOR_AN_ERROR && isOneLetterOff(typed, written))
}

let words: ReturnType<typeof readWords> | undefined

/** What a query also says, in the words of our texts: another name for the same thing, or Burmese written in Latin letters. */
export function otherWords(text: string): string[] {
  const { latin, burmese } = (words ??= readWords())
  const typed = (text.toLowerCase().match(LATIN) ?? []).map((word) => word.replaceAll('-', ''))
  const meant = [
    ...latin.filter((pair) => typed.some((word) => isMeant(word, pair.written))),
    ...burmese.filter((pair) => text.includes(pair.written)),
  ]
  return [...new Set(meant.map(({ word }) => word))]
}
