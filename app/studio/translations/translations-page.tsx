import { Page } from '@/app/_page/page'
import type { Person } from '@/core/accounts/person'
import type { PublishedCourse } from '@/core/courses/published-course'
import { type StateCounts, sumStates, TRANSLATION_STATES } from '@/core/courses/translation-state'
import type { Locale } from '@/core/installation/locales'
import { formatList, formatNumber } from '@/core/words/fill'
import { sortByText } from '@/core/words/sort-texts'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; person: Person; courses: readonly PublishedCourse[] }

/** How far the Burmese of each course is: what waits for somebody who reads both languages. */
export function TranslationsPage({ locale, words, person, courses }: Props) {
  const texts = words.desks.studio.translations
  return (
    <Page locale={locale} words={words} title={texts.title} path={null} here="/studio/translations" person={person} wide>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      {sortByText(courses, (course) => course.file.title[locale], locale).map((course) => (
        <CourseStates key={course.course} locale={locale} words={words} course={course} />
      ))}
      <p>
        <a href="/studio">{words.desks.studio.signOff.back}</a>
      </p>
    </Page>
  )
}

function CourseStates({ locale, words, course }: Omit<Props, 'person' | 'courses'> & { course: PublishedCourse }) {
  const { states, lesson: lessonHead } = words.desks.studio.translations
  return (
    <details className="lessons">
      <summary>
        {course.file.title[locale]} · {describe(sumStates(course.lessons.map((each) => each.states)), locale, states)}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{lessonHead}</th>
            {TRANSLATION_STATES.map((state) => (
              <th key={state} scope="col">
                {states[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {course.lessons.map((each) => (
            <tr key={each.lesson}>
              <th scope="row">
                <a href={`/${locale}/courses/${course.course}/${each.lesson}/side-by-side`}>{each.title[locale]}</a>
              </th>
              {TRANSLATION_STATES.map((state) => (
                <td key={state}>{formatNumber(each.states?.[state] ?? 0, locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function describe(counts: StateCounts, locale: Locale, names: Record<keyof StateCounts, string>): string {
  const some = TRANSLATION_STATES.filter((state) => counts[state] > 0)
  return formatList(
    some.map((state) => `${names[state]} ${formatNumber(counts[state], locale)}`),
    locale,
  )
}
