import type { Person } from '@/core/accounts/person'
import { findOrganisation } from '@/core/accounts/server/find-organisation'
import type { PublishedCourse } from '@/core/courses/published-course'
import { findCourseVersion } from '@/core/courses/server/find-courses'
import type { Text } from '@/core/installation/locales'
import { listOwnIntroductions } from '@/core/introductions/server/list-own-introductions'
import type { OwnData } from '@/core/rights/server/read-own-data'
import type { Database } from '@/db/client'

/** How the things are called that rows only number. */
export type Names = {
  organisation: Text
  /** By the id of the version that the person began with. */
  courses: Map<string, PublishedCourse>
  /** The job of each introduction by its id; null where the employer was shut out since. */
  jobs: Map<string, Text | null>
}

export async function findNames(db: Database, person: Person, { rows }: OwnData, now: Date): Promise<Names> {
  const [organisation, versions, introductions] = await Promise.all([
    findOrganisation(db, person),
    Promise.all(rows.enrolments.map(({ versionId }) => findCourseVersion(db, versionId))),
    listOwnIntroductions(db, person, now),
  ])
  return {
    organisation: organisation.name,
    courses: new Map(versions.flatMap((version) => (version ? [[version.versionId, version]] : []))),
    jobs: new Map(introductions.map(({ id, listing }) => [id, listing?.title ?? null])),
  }
}
