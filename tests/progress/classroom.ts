import { randomUUID } from 'node:crypto'
import type { Person } from '@/core/accounts/person'
import type { Role } from '@/core/accounts/roles'
import type { CourseFile } from '@/core/courses/course-file'
import type { PublishedLesson } from '@/core/courses/published-course'
import type { AssessmentItem, PracticeItem } from '@/core/quizzes/items'
import { enrol } from '@/core/progress/server/enrol'
import { findAttempt } from '@/core/progress/server/find-attempt'
import { saveResponses } from '@/core/progress/server/save-responses'
import { startAttempt } from '@/core/progress/server/start-attempt'
import { submitAttempt } from '@/core/progress/server/submit-attempt'
import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import { assessmentVersions, courseVersions, currentCourses, lessonVersions, organisations, people, personRoles } from '@/db/schema'

export const NOW = new Date('2026-11-20T09:00:00Z')
export const TODAY = '2026-11-20'

function text(en: string) {
  return { my: `မြန်မာ ${en}`, en }
}

export const LESSONS = ['one', 'two', 'three', 'four'] as const

function practiceItem(id: string): PracticeItem {
  const why = text(`why ${id}`)
  return {
    id,
    kind: 'choose-one',
    prompt: text(`practice ${id}`),
    options: [
      { id: 'a', correct: false, text: text('first'), why },
      { id: 'b', correct: true, text: text('second'), why },
      { id: 'c', correct: false, text: text('third'), why },
    ],
  }
}

/** Items 1, 2 and 3 of each lesson choose one; item 4 asks for two. The right options are named so that a leak shows. */
function assessmentItem(lesson: string, number: number): AssessmentItem {
  const id = `${lesson}-pool-${number}`
  const several = number === 4
  return {
    id,
    lesson,
    kind: several ? 'choose-several' : 'choose-one',
    prompt: text(`question ${number} of lesson ${lesson}`),
    options: [
      { id: 'right-key', correct: true, text: text(`${id} apple`) },
      { id: 'other-key', correct: several, text: text(`${id} pear`) },
      { id: 'wrong-key', correct: false, text: text(`${id} plum`) },
    ],
  }
}

const FILE: CourseFile = {
  track: 'computer',
  hours: 5,
  title: text('Phone safety'),
  summary: text('Keep a phone safe.'),
  outcomes: [text('lock a phone'), text('spot a scam')],
  skills: [{ skill: 'phone-safety', level: 2 }],
  prerequisites: [],
  lessons: [...LESSONS],
  task: {
    id: 'safe-phone-check',
    title: text('Safe phone check'),
    summary: text('Show it.'),
    checklist: ['lock', 'update', 'explain'].map((id) => ({ id, ...text(`${id} point`) })),
    skills: [{ skill: 'use-smartphone', level: 2 }],
  },
  sources: [],
  translation: { my: 'drafted', en: 'drafted' },
}

/** Publishes the next version of a small course: 4 lessons with 2 practice items each, 16 items in the pool, 12 drawn. */
export async function publishCourse(db: Database, course = 'phone-safety', number = 1, lessons: readonly string[] = LESSONS): Promise<string> {
  const [version] = await db
    .insert(courseVersions)
    .values({ course, number, hash: `${course}-${number}`, file: { ...FILE, lessons: [...lessons] }, publishedOn: TODAY })
    .returning()
  if (!version) throw new Error('no version')
  const bodies = lessons.map((lesson): { versionId: string; lesson: string; body: PublishedLesson } => ({
    versionId: version.id,
    lesson,
    body: { title: text(`Lesson ${lesson}`), blocks: { my: [], en: [] }, practice: [1, 2].map((item) => practiceItem(`${lesson}-${item}`)) },
  }))
  await db.insert(lessonVersions).values(bodies)
  const items = lessons.flatMap((lesson) => [1, 2, 3, 4].map((item) => assessmentItem(lesson, item)))
  await db.insert(assessmentVersions).values({ versionId: version.id, assessment: { draw: 12, pass: 75, items } })
  await db
    .insert(currentCourses)
    .values({ course, versionId: version.id })
    .onConflictDoUpdate({ target: currentCourses.course, set: { versionId: version.id } })
  return version.id
}

export async function makeOrganisation(db: Database, slug: string): Promise<string> {
  const id = randomUUID()
  const organisation = { id, slug, name: text(slug), help: text('help'), createdOn: TODAY }
  await withinOrganisation(db, id, (tx) => tx.insert(organisations).values(organisation))
  return id
}

export async function makePerson(db: Database, organisationId: string, handle: string, role: Role): Promise<Person> {
  const id = randomUUID()
  await withinOrganisation(db, organisationId, async (tx) => {
    await tx.insert(people).values({ id, organisationId, handle, locale: 'en', createdOn: TODAY, lastSeenOn: TODAY })
    await tx.insert(personRoles).values({ personId: id, organisationId, role, grantedOn: TODAY })
  })
  return { id, organisationId, handle, locale: 'en', roles: [role], sessionId: 'test' }
}

/** Two organisations, a course, and the people that the promises name. */
export async function openClassroom(db: Database) {
  const versionId = await publishCourse(db)
  const here = await makeOrganisation(db, 'here')
  const there = await makeOrganisation(db, 'there')
  return {
    versionId,
    here,
    there,
    ayeAye: await makePerson(db, here, 'blue-boat-12', 'learner'),
    koKo: await makePerson(db, here, 'green-lamp-34', 'learner'),
    foreigner: await makePerson(db, there, 'red-cup-56', 'learner'),
    trainer: await makePerson(db, here, 'calm-river-78', 'trainer'),
    otherTrainer: await makePerson(db, here, 'tall-tree-90', 'trainer'),
    foreignTrainer: await makePerson(db, there, 'old-bell-11', 'trainer'),
  }
}

/** What the key says of an item. */
export function rightAnswer(item: string): string[] {
  return item.endsWith('-4') ? ['right-key', 'other-key'] : ['right-key']
}

export async function drawnItems(db: Database, learner: Person, attempt: string): Promise<string[]> {
  const view = await findAttempt(db, learner, 'phone-safety', attempt)
  if (!view) throw new Error('no attempt')
  return view.items.map((item) => item.item)
}

/** Enrols if need be, starts an attempt and answers every drawn item, the first `wrong` of them wrongly; not handed in. */
export async function answerAttempt(db: Database, learner: Person, wrong = 0): Promise<string> {
  await enrol(db, learner, 'phone-safety', NOW)
  const started = await startAttempt(db, learner, 'phone-safety', NOW, Math.random)
  if (!started.ok) throw new Error(started.reason)
  const items = await drawnItems(db, learner, started.attempt)
  const responses = Object.fromEntries(items.map((item, index) => [item, index < wrong ? ['wrong-key'] : rightAnswer(item)]))
  const saved = await saveResponses(db, learner, started.attempt, responses)
  if (!saved.ok) throw new Error(saved.reason)
  return started.attempt
}

/** The same, and handed in: passes with up to three wrong. */
export async function takeAssessment(db: Database, learner: Person, wrong = 0): Promise<string> {
  const attempt = await answerAttempt(db, learner, wrong)
  const submitted = await submitAttempt(db, learner, attempt, { evenUnanswered: false }, NOW)
  if (!submitted.ok) throw new Error(submitted.reason)
  return attempt
}
