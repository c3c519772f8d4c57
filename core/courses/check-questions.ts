import { type Locale, LOCALES, type Text } from '@/core/installation/locales'
import type { Item } from '@/core/quizzes/items'
import type { ContentFault } from './content-fault'
import type { CourseFile } from './course-file'
import { type FindIdentifying, withoutQuotes } from './identifying'
import type { YamlFile } from './parse-yaml'

type Question = { path: PropertyKey[]; text: Text; isTyped?: boolean }

/** Refuses practice and assessments that ask a learner who they are: what is answered may be seen, and what is typed is sent. */
export function checkQuestions(file: string, { data, lineOf }: YamlFile<{ items: Item[] }>, find: FindIdentifying): ContentFault[] {
  const questions = data.items.map((item, index) => ({ path: ['items', index], text: item.prompt, isTyped: item.kind === 'type-in' }))
  return faultsOf(file, questions, lineOf, find)
}

/** Refuses tasks that ask a learner to say or show who they are. A sheet holds what others ask, such as a false message: it is left out. */
export function checkTask(file: string, { data: { task }, lineOf }: YamlFile<CourseFile>, find: FindIdentifying): ContentFault[] {
  if (!task) return []
  const questions: Question[] = [
    { path: ['task', 'title'], text: task.title },
    { path: ['task', 'summary'], text: task.summary },
    ...task.checklist.map((point, index) => ({ path: ['task', 'checklist', index], text: point })),
  ]
  return faultsOf(file, questions, lineOf, find)
}

function faultsOf(file: string, questions: readonly Question[], lineOf: YamlFile<unknown>['lineOf'], find: FindIdentifying): ContentFault[] {
  return questions.flatMap(({ path, text, isTyped = false }) => {
    // Whoever types an answer to a quoted question has told it all the same.
    const read = (locale: Locale) => find(isTyped ? text[locale] : withoutQuotes(text[locale]), locale)
    const asks = LOCALES.map(read).find((found) => found !== undefined)
    if (!asks) return []
    return [{ file, line: lineOf(path), message: `"${asks}" asks a learner who they are. Ask about a made-up person, or of something else.` }]
  })
}
