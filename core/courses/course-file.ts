import { TextSchema } from '@/core/installation/text-schema'
import { Slug } from '@/core/quizzes/items'
import { LEVELS } from '@/core/skills/levels'
import { z } from 'zod'

/** A guide is short and only read: it has no practice, assessment or task, and nobody is registered in it. */
export const TRACKS = ['vocational', 'computer', 'language', 'rights', 'guide'] as const

/** What may harm people when it is wrong or old: it needs a source and a day on which it was looked at. */
export const SUBJECTS = ['legal', 'medical', 'electrical'] as const

const GrantSchema = z.strictObject({ skill: Slug, level: z.literal(LEVELS) })

/** A day in YAML: the parser may hand over a Date or a string; both become `YYYY-MM-DD`. */
const DaySchema = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date())

/** `course.yaml`. */
export const CourseFileSchema = z.strictObject({
  track: z.enum(TRACKS),
  /** Honest whole hours, with practice and task. */
  hours: z.int().min(1),
  title: TextSchema,
  summary: TextSchema,
  /** What one can do afterwards, verb first. */
  outcomes: z.array(TextSchema).min(2),
  /** What passing the assessment grants; nothing for a guide. */
  skills: z.array(GrantSchema),
  /** Courses to take first. */
  prerequisites: z.array(Slug),
  lessons: z.array(Slug).min(1),
  /** Lessons that may hurt somebody who opens them unprepared, each with one sentence that says what comes. */
  sensitive: z.array(z.strictObject({ lesson: Slug, my: z.string().trim().min(1), en: z.string().trim().min(1) })).optional(),
  /** A practical task that a trainer signs off. */
  task: z
    .strictObject({
      id: Slug,
      title: TextSchema,
      summary: TextSchema,
      checklist: z.array(z.strictObject({ id: Slug, my: z.string().min(1), en: z.string().min(1) })).min(3),
      skills: z.array(GrantSchema).min(1),
      /** What the trainer reads out or prints for the task, each with what a learner should say of it. For trainers only. */
      sheet: z.array(z.strictObject({ text: TextSchema, answer: TextSchema })).optional(),
    })
    .optional(),
  /** What the facts rest on; compulsory for anything legal, medical or electrical. */
  sources: z.array(z.strictObject({ lesson: Slug, title: z.string(), url: z.url({ protocol: /^https?$/ }), checked: DaySchema })),
  /** How plain the sentences are: 1 (when absent) for everyone, 2 for people who read much. */
  reading: z.literal([1, 2]).optional(),
  /** The lessons that state facts of these kinds. */
  subjects: z.partialRecord(z.enum(SUBJECTS), z.array(Slug).min(1)).optional(),
  /** Lessons that speak of such a subject and state no facts of it: somebody looked, and says why. */
  mentions: z.array(z.strictObject({ lesson: Slug, subject: z.enum(SUBJECTS), why: z.string().trim().min(10) })).optional(),
  translation: z.strictObject({ my: z.enum(['drafted', 'reviewed']), en: z.enum(['drafted', 'reviewed']) }),
})

export type CourseFile = z.infer<typeof CourseFileSchema>
export type Track = (typeof TRACKS)[number]
export type Subject = (typeof SUBJECTS)[number]

export function isGuide(file: Pick<CourseFile, 'track'>): boolean {
  return file.track === 'guide'
}
