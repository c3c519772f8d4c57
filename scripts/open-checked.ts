import { type OpenLesson, placeOf } from '@/app/[locale]/courses/_open-lesson'
import type { CheckedCourse } from '@/core/courses/check-course'
import type { PublishedCourse } from '@/core/courses/published-course'
import { labelsOf, renderPublished } from '@/core/courses/render-course'
import { wordsFor } from '@/core/words/words'

const LABELS = { my: labelsOf(wordsFor('my')), en: labelsOf(wordsFor('en')) }

/** A course of the folder as readers would get it, without a database. */
export function publishedOf({ course, file, lessons }: CheckedCourse): PublishedCourse {
  const titles = lessons.map(({ lesson, texts }) => ({ lesson, title: { my: texts.my.title, en: texts.en.title } }))
  return { course, versionId: '', number: 1, publishedOn: '2026-11-20', file, lessons: titles }
}

/** One of its lessons, by its place from 0. */
export function openChecked(checked: CheckedCourse, index: number): OpenLesson {
  const each = checked.lessons[index]
  if (!each) throw new Error(`${checked.course} has no lesson ${index}`)
  const course = publishedOf(checked)
  return {
    course,
    lesson: each.lesson,
    body: renderPublished(each, LABELS),
    number: index + 1,
    next: checked.lessons[index + 1]?.lesson ?? null,
    ...placeOf(course, each.lesson),
  }
}
