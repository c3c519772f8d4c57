import { faultsOfItem } from '@/core/quizzes/check-item'
import type { Assessment, Item, PracticeSchema } from '@/core/quizzes/items'
import type { z } from 'zod'
import type { ContentFault } from './content-fault'
import type { YamlFile } from './parse-yaml'

/** Fewer than this in the pool, and a second attempt shows the same questions again. */
const POOL = 20
const PER_LESSON = 3

type LessonPractice = { lesson: string; practice: YamlFile<z.infer<typeof PracticeSchema>> | undefined }

/** Checks the items of a whole course together: their keys, their ids, and that the pool suffices. */
export function checkItems(
  course: string,
  slugs: readonly string[],
  lessons: readonly LessonPractice[],
  assessment: YamlFile<Assessment> | undefined,
): ContentFault[] {
  const faults: ContentFault[] = []
  const seen = new Set<string>()
  const prompts = new Set<string>()
  const checkFile = (file: string, yaml: YamlFile<{ items: Item[] }>) => {
    yaml.data.items.forEach((item, index) => {
      const line = yaml.lineOf(['items', index])
      if (seen.has(item.id))
        faults.push({ file, line, message: `The id ${item.id} stands on two items of this course. Rename one: a learner's answers hang on it.` })
      seen.add(item.id)
      if (prompts.has(item.prompt.en))
        faults.push({ file, line, message: 'Another item of this course asks the same. Ask of another case: nobody should pass by remembering.' })
      prompts.add(item.prompt.en)
      for (const message of faultsOfItem(item)) faults.push({ file, line, message })
    })
  }
  for (const { lesson, practice } of lessons) if (practice) checkFile(`${course}/${lesson}/quiz.yaml`, practice)
  if (!assessment) return faults
  const file = `${course}/assessment.yaml`
  checkFile(file, assessment)
  const { data, lineOf } = assessment
  if (data.items.length < POOL)
    faults.push({ file, line: lineOf(['items']), message: `The pool has ${data.items.length} items; ${POOL} are the least.` })
  if (data.draw > data.items.length)
    faults.push({ file, line: lineOf(['draw']), message: `${data.draw} items cannot be drawn from ${data.items.length}.` })
  data.items.forEach((item, index) => {
    if (!slugs.includes(item.lesson))
      faults.push({ file, line: lineOf(['items', index, 'lesson']), message: `${item.lesson} is not a lesson of this course.` })
  })
  for (const slug of slugs) {
    const count = data.items.filter((item) => item.lesson === slug).length
    if (count < PER_LESSON) faults.push({ file, line: 1, message: `The lesson ${slug} has ${count} items in the pool; ${PER_LESSON} are the least.` })
  }
  return faults
}
