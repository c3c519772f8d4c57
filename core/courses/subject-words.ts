import { normalForm } from '@/core/burmese/normal-form'
import type { Locale } from '@/core/installation/locales'
import { type Subject, SUBJECTS } from './course-file'
import { wordPattern } from './word-pattern'

/** By subject and language, the words that give it away. Forms of one word stand together, with `|` between; `*` at the end stands for any ending. */
export type SubjectWords = Record<Subject, Record<Locale, readonly string[]>>

/** The subjects of a text, each with the words that give it away. */
export type FindSubjects = (text: string, locale: Locale) => { subject: Subject; words: string[] }[]

/** A lesson may name a clinic and a medicine without teaching what to do with them. */
const SEVERAL = 3

export function subjectFinder(words: SubjectWords): FindSubjects {
  const patterns = SUBJECTS.map((subject) => ({ subject, my: words[subject].my.map(patternOf), en: words[subject].en.map(patternOf) }))
  return (text, locale) => {
    const normal = normalForm(text)
    return patterns.flatMap(({ subject, [locale]: each }) => {
      const found = each.flatMap((pattern) => pattern.exec(normal)?.[0].toLowerCase() ?? [])
      return found.length >= SEVERAL ? [{ subject, words: found }] : []
    })
  }
}

function patternOf(forms: string): RegExp {
  return wordPattern(forms.split('|'))
}
