import { countSyllables } from '@/core/burmese/syllables'
import type { PhraseFile } from '@/core/lessons/phrases'
import { type Locale, LOCALES } from '@/core/installation/locales'
import { type Block, type Lesson, shapeOf, textsOf } from '@/core/lessons/lesson-tree'
import { parseLesson } from '@/core/lessons/parse-lesson'
import { parsePicture, type Picture } from '@/core/lessons/parse-picture'
import type { Recording } from '@/core/lessons/recording'
import { checkPhrases } from './check-phrases'
import { checkRecordings } from './check-recordings'
import { checkSentences, type Reading } from './check-sentences'
import type { ContentFault, ContentFiles } from './content-fault'
import type { YamlFile } from './parse-yaml'

/** How long a lesson may be: what a person reads in one go on a small screen. Phrases to learn take the place of a part of the text. */
const LENGTHS: Record<Locale, { least: number; leastWithPhrases: number; most: number; unit: string; count: (text: string) => number }> = {
  en: { least: 350, leastWithPhrases: 250, most: 750, unit: 'words', count: countWords },
  my: { least: 600, leastWithPhrases: 400, most: 1400, unit: 'syllables', count: countSyllables },
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

type CheckedTexts = {
  texts: Record<Locale, Lesson> | undefined
  pictures: Map<string, Picture>
  recordings: Map<string, Recording>
  faults: ContentFault[]
}

type LessonFolder = {
  course: string
  slug: string
  files: ContentFiles
  reading: Reading
  phrases: YamlFile<PhraseFile> | undefined
}

/** Checks a lesson's texts in every language, against each other, its pictures and its recordings. */
export function checkLesson({ course, slug, files, reading, phrases }: LessonFolder): CheckedTexts {
  const folder = `${course}/${slug}`
  const faults: ContentFault[] = []
  const texts: Partial<Record<Locale, Lesson>> = {}
  for (const locale of LOCALES) {
    const file = `${folder}/${locale}.mdx`
    const source = files.get(`${slug}/${locale}.mdx`)
    const parsed = source === undefined ? undefined : parseLesson(source)
    if (!parsed) faults.push({ file, line: 1, message: 'This file is missing: a lesson stands in every language.' })
    else if (!parsed.ok) faults.push(...parsed.faults.map((fault) => ({ ...fault, file })))
    else {
      texts[locale] = parsed.lesson
      faults.push(...[...checkForm(parsed.lesson, locale), ...checkSentences(parsed.lesson, locale, reading)].map((fault) => ({ ...fault, file })))
    }
  }
  const { my, en } = texts
  if (my && en) faults.push(...compareShapes(folder, en.blocks, my.blocks))
  faults.push(...checkPhrases(folder, phrases, en?.blocks ?? []))
  const pictures = readPictures(folder, slug, files, my && en ? [...my.blocks, ...en.blocks] : undefined, faults)
  const { recordings, faults: unfit } = checkRecordings(folder, slug, files, phrases?.data)
  return { texts: my && en ? { my, en } : undefined, pictures, recordings, faults: [...faults, ...unfit] }
}

function checkForm(lesson: Lesson, locale: Locale): Omit<ContentFault, 'file'>[] {
  const faults: Omit<ContentFault, 'file'>[] = []
  const { leastWithPhrases, most, unit, count } = LENGTHS[locale]
  const least = lesson.blocks.some((block) => block.kind === 'phrases') ? leastWithPhrases : LENGTHS[locale].least
  const length = count([lesson.title, ...lesson.blocks.flatMap(textsOf)].join(' '))
  if (length < least || length > most) faults.push({ line: 1, message: `The lesson has ${length} ${unit}; ${least} to ${most} is a good length.` })
  const headings = lesson.blocks.filter((block) => block.kind === 'heading').length
  if (headings < 2 || headings > 6) faults.push({ line: 1, message: `The lesson has ${headings} sections ("## "); 3 to 5 are good.` })
  const tries = lesson.blocks.filter((block) => block.kind === 'box' && block.name === 'Try')
  const last = lesson.blocks.at(-1)
  if (tries.length !== 1 || last !== tries[0])
    faults.push({ line: last?.line ?? 1, message: 'The lesson ends with exactly one <Try>: the one thing to do tomorrow.' })
  return faults
}

/** Blocks with the same index say the same in each language: that is what the switch of languages and the two columns stand on. */
function compareShapes(folder: string, en: readonly Block[], my: readonly Block[]): ContentFault[] {
  const file = `${folder}/my.mdx`
  const index = en.findIndex((block, at) => !my[at] || shapeOf(block) !== shapeOf(my[at]))
  const other = my[index]
  const block = en[index]
  if (block && !other) return [{ file, line: my.at(-1)?.line ?? 1, message: `Here the ${shapeOf(block)} of en.mdx, line ${block.line}, is missing.` }]
  if (block && other)
    return [{ file, line: other.line, message: `This is a ${shapeOf(other)}; in en.mdx, line ${block.line}, the same block is a ${shapeOf(block)}.` }]
  const extra = my[en.length]
  return extra ? [{ file, line: extra.line, message: `This ${shapeOf(extra)} is not in en.mdx.` }] : []
}

function readPictures(
  folder: string,
  slug: string,
  files: ContentFiles,
  blocks: readonly Block[] | undefined,
  faults: ContentFault[],
): Map<string, Picture> {
  const pictures = new Map<string, Picture>()
  const used = blocks && new Set(blocks.flatMap((block) => (block.kind === 'figure' ? [block.src] : [])))
  for (const [path, source] of files) {
    const name = path.slice(slug.length + 1)
    if (!path.startsWith(`${slug}/`) || !name.endsWith('.svg')) continue
    const parsed = parsePicture(source)
    if (parsed.ok) pictures.set(name, parsed.picture)
    else faults.push(...parsed.faults.map((fault) => ({ ...fault, file: `${folder}/${name}` })))
    if (used && !used.has(name))
      faults.push({ file: `${folder}/${name}`, line: 1, message: 'No <Figure> shows this picture. Show it, or remove it.' })
  }
  for (const block of blocks ?? []) {
    if (block.kind === 'figure' && !files.has(`${slug}/${block.src}`))
      faults.push({ file: folder, line: block.line, message: `The picture ${block.src} is missing.` })
  }
  return pictures
}
