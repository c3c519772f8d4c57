import { listCourses } from '@/core/courses/server/find-courses'
import type { Database } from '@/db/client'
import { type CourseOffer, offerOf } from '../course-offers'

/** What the courses that readers get now give and ask. Courses are public: read them before a private transaction begins. */
export async function listCourseOffers(db: Database): Promise<CourseOffer[]> {
  return (await listCourses(db)).map(({ course, file }) => offerOf(course, file))
}
