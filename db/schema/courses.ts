import type { Assessment } from '@/core/quizzes/items'
import type { CourseFile } from '@/core/courses/course-file'
import type { PublishedLesson } from '@/core/courses/published-course'
import { customType, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { day } from './columns'

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** One immutable published state of a course: rendered once, never changed. */
export const courseVersions = pgTable(
  'course_versions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    course: text('course').notNull(),
    number: integer('number').notNull(),
    /** SHA-256 over the course folder: the same folder is never published twice. */
    hash: text('hash').notNull(),
    file: jsonb('file').$type<CourseFile>().notNull(),
    publishedOn: day('published_on').notNull(),
  },
  (table) => [unique('course_versions_number').on(table.course, table.number), unique('course_versions_hash').on(table.course, table.hash)],
)

export const lessonVersions = pgTable(
  'lesson_versions',
  {
    versionId: uuid('version_id')
      .notNull()
      .references(() => courseVersions.id, { onDelete: 'cascade' }),
    lesson: text('lesson').notNull(),
    body: jsonb('body').$type<PublishedLesson>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.lesson] })],
)

/** The assessment with its key, apart from everything that a page may show. */
export const assessmentVersions = pgTable('assessment_versions', {
  versionId: uuid('version_id')
    .primaryKey()
    .references(() => courseVersions.id, { onDelete: 'cascade' }),
  assessment: jsonb('assessment').$type<Assessment>().notNull(),
})

/** Which version of a course readers get now. */
export const currentCourses = pgTable('current_courses', {
  course: text('course').primaryKey(),
  versionId: uuid('version_id')
    .notNull()
    .references(() => courseVersions.id),
})

/** Pictures of published lessons, named by the SHA-256 of their content. */
export const pictures = pgTable('pictures', {
  hash: text('hash').primaryKey(),
  svg: text('svg').notNull(),
})

/** The voices that a course's folder has today, each in both formats. Unlike what is published, they can be taken back. */
export const recordings = pgTable(
  'recordings',
  {
    course: text('course').notNull(),
    name: text('name').notNull(),
    opus: bytea('opus').notNull(),
    m4a: bytea('m4a').notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.course] })],
)
