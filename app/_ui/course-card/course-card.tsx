import { isGuide } from '@/core/courses/course-file'
import type { PublishedCourse } from '@/core/courses/published-course'
import type { Locale } from '@/core/installation/locales'
import { skillLabel } from '@/core/skills/vocabulary'
import { fillCount } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { Card } from '../card/card'
import { Stamp } from '../stamp/stamp'
import { TrackPicture } from './track-picture'

type CourseProps = { course: PublishedCourse; locale: Locale; words: Words }

/** A course in the catalogue: what it is for, how long it takes and what one learns. The title is the link. */
export function CourseCard({ course, locale, words }: CourseProps) {
  const { file } = course
  return (
    <Card as="li">
      <h3 className="course">
        <TrackPicture track={file.track} />
        <a href={`/${locale}/courses/${course.course}`}>{file.title[locale]}</a>
      </h3>
      <p>{file.summary[locale]}</p>
      <CourseFacts course={course} locale={locale} words={words} />
      {file.skills.length > 0 && (
        <p className="small soft">
          {words.read.catalogue.teaches}: {file.skills.map(({ skill }) => skillLabel(skill)[locale]).join(' · ')}
        </p>
      )}
    </Card>
  )
}

/** How long a course takes and how many lessons it has. */
export function CourseFacts({ course, locale, words }: CourseProps) {
  const { hours } = course.file
  const { hours: hourTexts, lessonCount } = words.read
  const lessons = course.lessons.length
  return (
    <p className="row">
      {!isGuide(course.file) && <Stamp>{fillCount(hourTexts, hours, locale)}</Stamp>}
      <Stamp>{fillCount(lessonCount, lessons, locale)}</Stamp>
    </p>
  )
}
