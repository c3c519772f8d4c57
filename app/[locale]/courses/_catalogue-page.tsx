import { Page } from '@/app/_page/page'
import { CourseCard } from '@/app/_ui/course-card/course-card'
import { SearchBox } from '@/app/_ui/search/search-box'
import { TRACKS } from '@/core/courses/course-file'
import type { PublishedCourse } from '@/core/courses/published-course'
import type { Locale } from '@/core/installation/locales'
import { sortByText } from '@/core/words/sort-texts'
import type { Words } from '@/core/words/words'

export function CataloguePage({ locale, words, courses }: { locale: Locale; words: Words; courses: readonly PublishedCourse[] }) {
  const texts = words.read.catalogue
  return (
    <Page locale={locale} words={words} title={texts.title} path="/courses" script="catalogue">
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <SearchBox locale={locale} words={words} />
      {courses.length === 0 && <p>{texts.empty}</p>}
      {TRACKS.map((track) => ({ track, own: courses.filter((course) => course.file.track === track) }))
        .filter(({ own }) => own.length > 0)
        .map(({ track, own }) => (
          <section key={track}>
            <h2>{words.read.tracks[track]}</h2>
            <ul className="grid courses">
              {sortByText(own, (course) => course.file.title[locale], locale).map((course) => (
                <CourseCard key={course.course} course={course} locale={locale} words={words} />
              ))}
            </ul>
          </section>
        ))}
    </Page>
  )
}
