import type { Block } from '@/core/lessons/lesson-tree'
import { type PhraseFile, TAUGHT } from '@/core/lessons/phrases'
import type { ContentFault } from './content-fault'
import type { YamlFile } from './parse-yaml'

/** Checks a lesson's phrases: each list is shown once, ids are unique, and every line is in the letters that it should be in. */
export function checkPhrases(folder: string, phrases: YamlFile<PhraseFile> | undefined, blocks: readonly Block[]): ContentFault[] {
  const faults: ContentFault[] = []
  const file = `${folder}/phrases.yaml`
  const shown = blocks.flatMap((block) => (block.kind === 'phrases' ? [block] : []))
  const lists = phrases?.data.lists ?? []
  for (const { list, line } of shown)
    if (!lists.some(({ id }) => id === list)) faults.push({ file: `${folder}/en.mdx`, line, message: `phrases.yaml has no list ${list}.` })
  const ids = new Set<string>()
  lists.forEach((list, at) => {
    const note = (path: PropertyKey[], message: string) => faults.push({ file, line: phrases?.lineOf(['lists', at, ...path]) ?? 1, message })
    const times = shown.filter((block) => block.list === list.id).length
    if (times !== 1) note([], `The list ${list.id} is shown ${times} times. Show it once: <Phrases list="${list.id}" />.`)
    list.lines.forEach((line, index) => {
      if (ids.has(line.id)) note(['lines', index], `The id ${line.id} stands there twice.`)
      ids.add(line.id)
      if (!TAUGHT[phrases?.data.language ?? 'en'].test(line.text)) note(['lines', index], `"${line.text}" is not in the language of this course.`)
      if (!/\p{Script=Myanmar}/u.test(line.sound)) note(['lines', index], 'The sound is written in Burmese letters.')
    })
    if (list.kind === 'dialogue')
      list.lines.forEach(({ speaker }, index) => {
        if (!list.speakers.some(({ id }) => id === speaker)) note(['lines', index], `${speaker} is not a speaker of this dialogue.`)
      })
  })
  return faults
}
