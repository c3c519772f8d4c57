import { Card } from '@/app/_ui/card/card'
import { Stamp } from '@/app/_ui/stamp/stamp'
import { type Stop, Trail } from '@/app/_ui/trail/trail'
import type { Locale } from '@/core/installation/locales'
import type { CourseProgress, LessonProgress } from '@/core/progress/course-progress'
import { isCompleted, isPassed } from '@/core/progress/next-step'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type State = keyof Words['learning']['courses']['states']

/** Where the assessment stands, as a word of `learning.courses.states`. */
export function assessmentState(course: CourseProgress): State {
  if (isPassed(course)) return 'passed'
  const last = course.attempts.at(-1)
  return last === undefined ? 'open' : last.result === null ? 'underWay' : 'failed'
}

function stopOf(state: State): Stop {
  return state === 'passed' ? 'done' : state === 'open' ? 'todo' : 'part'
}

/** A course under way: its way as a picture, and every lesson to go back to. */
export function CourseCard({ locale, words, course }: { locale: Locale; words: Words; course: CourseProgress }) {
  const texts = words.learning.courses
  const base = `/${locale}/courses/${course.course}`
  const task = course.task?.state.kind
  return (
    <Card as="article">
      <h3>
        <a href={base}>{course.title[locale]}</a> {isCompleted(course) && <Stamp tone="good">{texts.completed}</Stamp>}
      </h3>
      <CourseTrail locale={locale} words={words} course={course} />
      <p className="small soft">
        {countRead(course, locale, words)}
        {course.hasAssessment && (
          <>
            <br />
            {texts.assessment} · {texts.states[assessmentState(course)]}
          </>
        )}
        {course.task && task && (
          <>
            <br />
            <a href={`${base}/tasks/${course.task.id}`}>{texts.task}</a> · {texts.states[task]}
          </>
        )}
      </p>
      <details className="lessons">
        <summary>{texts.lessons}</summary>
        <ol>
          {course.lessons.map((lesson) => (
            <LessonLine key={lesson.lesson} locale={locale} words={words} base={base} lesson={lesson} />
          ))}
        </ol>
      </details>
    </Card>
  )
}

function countRead(course: CourseProgress, locale: Locale, words: Words): string {
  const done = course.lessons.filter((lesson) => lesson.read).length
  return fill(words.learning.courses.read, { done: formatNumber(done, locale), all: formatNumber(course.lessons.length, locale) })
}

function CourseTrail({ locale, words, course }: { locale: Locale; words: Words; course: CourseProgress }) {
  const texts = words.learning.courses
  const assessment = assessmentState(course)
  const task = course.task?.state.kind ?? null
  const values = {
    done: formatNumber(course.lessons.filter((lesson) => lesson.read).length, locale),
    all: formatNumber(course.lessons.length, locale),
    assessment: texts.states[assessment],
    task: task ? texts.states[task] : '',
  }
  return (
    <Trail
      lessons={course.lessons.map((lesson) => (lesson.read || lesson.waivedOn ? 'done' : 'todo'))}
      assessment={course.hasAssessment ? stopOf(assessment) : null}
      task={task && stopOf(task)}
      label={fill(task ? texts.picture : texts.pictureNoTask, values)}
    />
  )
}

function LessonLine({ locale, words, base, lesson }: { locale: Locale; words: Words; base: string; lesson: LessonProgress }) {
  const texts = words.learning.courses
  const { right, wrong, all } = lesson.practice
  return (
    <li>
      {lesson.gone ? lesson.title[locale] : <a href={`${base}/${lesson.lesson}`}>{lesson.title[locale]}</a>}
      <span className="small soft">
        {' '}
        ·{' '}
        {lesson.read
          ? texts.lessonRead
          : lesson.waivedOn
            ? fill(texts.lessonWaived, { day: formatDay(lesson.waivedOn, locale) })
            : texts.lessonUnread}
        {lesson.practice.mastered && ` · ${texts.mastered}`}
        {right + wrong > 0 &&
          !lesson.practice.mastered &&
          ` · ${fill(texts.practice, { right: formatNumber(right, locale), all: formatNumber(all, locale) })}`}
      </span>
    </li>
  )
}
