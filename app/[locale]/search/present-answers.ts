import type { PublishedCourse } from '@/core/courses/published-course'
import type { Locale } from '@/core/installation/locales'
import type { FoundListing } from '@/core/jobs/server/search-listings'
import { excerptOf, type MarkedPiece, markPieces } from '@/core/search/excerpt'
import type { FoundText } from '@/core/search/found'
import type { FoundEntry } from '@/core/search/server/find-entries'
import type { WeightedTerm } from '@/core/search/weigh-terms'
import { findSkill } from '@/core/skills/vocabulary'

export type AnswerKind = FoundEntry['kind'] | 'listing'

type Link = { href: string; text: string }

/** One thing found, as the page shows it. */
export type Answer = {
  kind: AnswerKind
  /** Null for a skill, which has no page of its own. */
  href: string | null
  title: MarkedPiece[]
  /** Where it was found, marked; in the language in which it was found. */
  excerpt: { locale: Locale; pieces: MarkedPiece[] }
  /** The course of a lesson, the courses that teach a skill. */
  courses: Link[]
}

type Known = { locale: Locale; courses: readonly PublishedCourse[]; asked: readonly WeightedTerm[] }

/** What was found, in the reader's language; what is no longer published since it was indexed is left out. */
export function presentEntries(found: readonly FoundEntry[], known: Known): Answer[] {
  return found.flatMap((one) => presentEntry(one, known) ?? [])
}

function presentEntry(found: FoundEntry, known: Known): Answer | undefined {
  const { locale, courses } = known
  const [, slug = '', lesson = ''] = found.address.split('/')
  if (found.kind === 'skill') {
    const label = findSkill(slug)?.label[locale]
    return label === undefined ? undefined : { ...present(found, label, known), kind: 'skill', href: null, courses: teaching(slug, known) }
  }
  const course = courses.find((each) => each.course === slug)
  const title = found.kind === 'course' ? course?.file.title : course?.lessons.find((each) => each.lesson === lesson)?.title
  if (!course || !title) return undefined
  const within = found.kind === 'lesson' ? [{ href: `/${locale}/courses/${slug}`, text: course.file.title[locale] }] : []
  return { ...present(found, title[locale], known), kind: found.kind, href: `/${locale}/${found.address}`, courses: within }
}

/** An opening of the learner's organisation. */
export function presentListing(found: FoundListing, known: Known): Answer {
  return { ...present(found, found.titles[known.locale], known), kind: 'listing', href: `/${known.locale}/${found.address}`, courses: [] }
}

/** Where the title itself is in the other language, it is a part of what was found. */
function present(found: FoundText, title: string, { locale, asked }: Known): Pick<Answer, 'title' | 'excerpt'> {
  const held = asked.filter(({ term }) => found.held.includes(term))
  const body = found.locale === locale ? found.body : `${found.title}\n${found.body}`
  const excerpt = excerptOf(body, held)
  const pieces = excerpt.length > 0 ? excerpt : [{ text: found.body.split('\n')[0] ?? '', marked: false }]
  return { title: markPieces(title, held), excerpt: { locale: found.locale, pieces } }
}

function teaching(skill: string, { locale, courses }: Known): Link[] {
  return courses
    .filter(({ file }) => [...file.skills, ...(file.task?.skills ?? [])].some((grant) => grant.skill === skill))
    .map(({ course, file }) => ({ href: `/${locale}/courses/${course}`, text: file.title[locale] }))
}
