import { Page } from '@/app/_page/page'
import { ActionButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { CourseFacts } from '@/app/_ui/course-card/course-card'
import { TrackPicture } from '@/app/_ui/course-card/track-picture'
import { Stamp } from '@/app/_ui/stamp/stamp'
import { type CourseFile, isGuide } from '@/core/courses/course-file'
import type { PublishedCourse } from '@/core/courses/published-course'
import type { Locale, Text } from '@/core/installation/locales'
import { levelLabel, skillLabel } from '@/core/skills/vocabulary'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type CourseProps = { locale: Locale; words: Words; course: PublishedCourse }

/** `titles`: what the courses are called that come before this one. */
export function CoursePage({ locale, words, course, titles }: CourseProps & { titles: ReadonlyMap<string, Text> }) {
  const { file } = course
  const texts = words.read.course
  const path = `/courses/${course.course}`
  return (
    <Page locale={locale} words={words} title={file.title[locale]} path={path} script="catalogue">
      <p className="row soft">
        <TrackPicture track={file.track} />
        {words.read.tracks[file.track]}
      </p>
      <h1>{file.title[locale]}</h1>
      <p className="lead">{file.summary[locale]}</p>
      <CourseFacts course={course} locale={locale} words={words} />
      {file.prerequisites.length > 0 && <Before locale={locale} label={texts.before} courses={file.prerequisites} titles={titles} />}
      {!isGuide(file) && (
        <Card step>
          <ActionButton action={`/${locale}${path}/enrolments`}>{texts.start}</ActionButton>
          <p className="small">{texts.startHelp}</p>
        </Card>
      )}
      <h2>{texts.outcomes}</h2>
      <ul>
        {file.outcomes.map((outcome) => (
          <li key={outcome.en}>{outcome[locale]}</li>
        ))}
      </ul>
      <h2>{texts.lessons}</h2>
      <ol className="toc">
        {course.lessons.map(({ lesson, title }, index) => (
          <li key={lesson}>
            <a href={`/${locale}${path}/${lesson}`}>
              <i aria-hidden="true">{formatNumber(index + 1, locale)}</i>
              {title[locale]}
            </a>
          </li>
        ))}
      </ol>
      {!isGuide(file) && (
        <>
          <h2>{texts.assessment}</h2>
          <p>{texts.assessmentText}</p>
          <Grants locale={locale} grants={file.skills} />
          <p>{texts.knownHelp}</p>
          <ActionButton look="quiet" action={`/${locale}${path}/attempts`}>
            {texts.known}
          </ActionButton>
        </>
      )}
      {file.task && <Task locale={locale} words={words} task={file.task} />}
      <Sources locale={locale} words={words} course={course} />
      {file.translation[locale] === 'drafted' && <p className="small soft">{texts.drafted}</p>}
    </Page>
  )
}

function Before({
  locale,
  label,
  courses,
  titles,
}: {
  locale: Locale
  label: string
  courses: readonly string[]
  titles: ReadonlyMap<string, Text>
}) {
  return (
    <p>
      {label}:{' '}
      {courses.map((course, index) => (
        <span key={course}>
          {index > 0 && ' · '}
          <a href={`/${locale}/courses/${course}`}>{titles.get(course)?.[locale] ?? course}</a>
        </span>
      ))}
    </p>
  )
}

function Grants({ locale, grants }: { locale: Locale; grants: CourseFile['skills'] }) {
  return (
    <ul className="plain">
      {grants.map(({ skill, level }) => (
        <li key={skill}>
          <Stamp tone="good">{skillLabel(skill)[locale]}</Stamp> <span className="small soft">{levelLabel(level)[locale]}</span>
        </li>
      ))}
    </ul>
  )
}

function Task({ locale, words, task }: { locale: Locale; words: Words; task: NonNullable<CourseFile['task']> }) {
  const texts = words.read.course
  return (
    <section>
      <h2>{texts.task}</h2>
      <h3>{task.title[locale]}</h3>
      <p>{task.summary[locale]}</p>
      <ul>
        {task.checklist.map((point) => (
          <li key={point.id}>{point[locale]}</li>
        ))}
      </ul>
      <p>{texts.taskText}</p>
      <Grants locale={locale} grants={task.skills} />
    </section>
  )
}

/** Sources by lesson. A link that is not encrypted would tell the network what is read, so it stays a text. */
function Sources({ locale, words, course }: CourseProps) {
  const texts = words.read.course
  if (course.file.sources.length === 0) return null
  return (
    <details className="sources">
      <summary>{texts.sources}</summary>
      <ul className="small">
        {course.file.sources.map(({ title, url, checked }) => (
          <li key={`${title} ${url}`}>
            <span lang="en">{url.startsWith('https://') ? <a href={url}>{title}</a> : `${title} · ${url}`}</span>
            {' · '}
            {fill(texts.checked, { day: formatDay(checked, locale) })}
          </li>
        ))}
      </ul>
    </details>
  )
}
