import type { Words } from '@/core/words/words'

type PageName = keyof Words['waiting']['pages']

/**
 * The addresses whose forms may wait for a sign-in, with what a person calls them. Nothing else is ever kept or sent
 * again, so that no stored or forged path leads anywhere but to our own forms for members. The first that fits counts.
 * The account and the coordinator's key are not among them: what is done there is secret, or is better decided afresh.
 */
const PAGES: [RegExp, PageName][] = [
  ['/LOCALE/courses/[^/]+/attempts/[^/]+/(responses|result)', 'answers'],
  ['/LOCALE/courses/[^/]+/attempts', 'assessment'],
  ['/LOCALE/courses/[^/]+/[^/]+/completions', 'lesson'],
  ['/LOCALE/courses/[^/]+/enrolments', 'course'],
  ['/LOCALE/courses/[^/]+/tasks/[^/]+/.+', 'task'],
  ['/LOCALE/learning/skills(/.+)?', 'skills'],
  ['/LOCALE/jobs/wishes', 'wishes'],
  ['/LOCALE/introductions(/.+)?', 'introduction'],
  ['/LOCALE/(learning|jobs|courses)/.+', 'form'],
  ['/desk/listings(/.+)?', 'listing'],
  ['/desk/employers(/.+)?', 'employer'],
  ['/desk/introductions(/.+)?', 'deskIntroduction'],
  ['/desk/invitations(/.+)?', 'invitation'],
  ['/desk(/(?!key).+)?', 'desk'],
  ['/studio/cohorts(/.+)?', 'cohort'],
  ['/studio/sign-offs/.+', 'signOff'],
  ['/studio(/.+)?', 'studio'],
  ['/admin(/.+)?', 'admin'],
].map(([path, name]) => [new RegExp(`^${path!.replace('LOCALE', '(my|en)')}$`), name as PageName])

/** Parts of addresses are slugs and ids. */
const PLAIN_PATH = /^(\/[a-z0-9-]+)+$/

/** What the page of a form is called; undefined for an address whose forms do not wait. */
export function keptPageName(path: string): PageName | undefined {
  return PLAIN_PATH.test(path) ? PAGES.find(([pattern]) => pattern.test(path))?.[1] : undefined
}
