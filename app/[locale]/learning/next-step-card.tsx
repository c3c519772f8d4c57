import { ActionButton, LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import type { Locale } from '@/core/installation/locales'
import type { CourseProgress } from '@/core/progress/course-progress'
import { courseToGoOnWith, nextStep } from '@/core/progress/next-step'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { stepLink } from './step-link'

type Props = { locale: Locale; words: Words; courses: CourseProgress[] }

/** The one clear thing to do next, over all courses of a learner. */
export function NextStepCard({ locale, words, courses }: Props) {
  const texts = words.learning
  const course = courseToGoOnWith(courses)
  return (
    <Card step as="section">
      <h2>{texts.nextStep}</h2>
      {course ? <CourseStep locale={locale} words={words} course={course} /> : <NothingToDo locale={locale} words={words} courses={courses} />}
    </Card>
  )
}

function CourseStep({ locale, words, course }: { locale: Locale; words: Words; course: CourseProgress }) {
  const step = nextStep(course)
  const link = stepLink(locale, course.course, step)
  if (link === null || step.kind === 'wait-for-trainer' || step.kind === 'done') return null
  const texts = words.learning.steps[step.kind]
  const place = step.kind === 'read' ? course.lessons.findIndex((lesson) => lesson.lesson === step.lesson) : -1
  const values = {
    number: formatNumber(place + 1, locale),
    all: formatNumber(course.lessons.length, locale),
    lesson: course.lessons[place]?.title[locale] ?? '',
    task: course.task?.title[locale] ?? '',
  }
  return (
    <>
      <p>
        <strong>{course.title[locale]}</strong>
        <br />
        {fill(texts.text, values)}
      </p>
      {link.post ? <ActionButton action={link.href}>{texts.button}</ActionButton> : <LinkButton href={link.href}>{texts.button}</LinkButton>}
    </>
  )
}

/** Everything is done or waits for a trainer, or nothing was begun yet. */
function NothingToDo({ locale, words, courses }: Props) {
  const { wait, allDone, start } = words.learning
  const waiting = courses.find((course) => nextStep(course).kind === 'wait-for-trainer')
  if (waiting) {
    return (
      <>
        <p>{fill(wait.text, { task: waiting.task?.title[locale] ?? '' })}</p>
        <LinkButton href={`/${locale}/jobs`}>{wait.button}</LinkButton>
      </>
    )
  }
  const isNew = courses.length === 0
  return (
    <>
      <p>{isNew ? start.text : allDone.text}</p>
      <LinkButton href={isNew ? `/${locale}/courses` : `/${locale}/jobs`}>{isNew ? start.button : allDone.button}</LinkButton>
    </>
  )
}
