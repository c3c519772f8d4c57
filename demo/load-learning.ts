import { randomUUID } from 'node:crypto'
import type { Person } from '@/core/accounts/person'
import type { Role } from '@/core/accounts/roles'
import { findCourse, findLesson } from '@/core/courses/server/find-courses'
import { addToCohort } from '@/core/progress/server/add-to-cohort'
import { completeLesson } from '@/core/progress/server/complete-lesson'
import { createCohort } from '@/core/progress/server/create-cohort'
import { enrol } from '@/core/progress/server/enrol'
import { findAttempt } from '@/core/progress/server/find-attempt'
import { findAssessmentKey } from '@/core/progress/server/find-assessment-key'
import { recordPracticeAnswer } from '@/core/progress/server/record-practice-answer'
import { reportSkill } from '@/core/progress/server/report-skill'
import { requestSignOff } from '@/core/progress/server/request-sign-off'
import { saveResponses } from '@/core/progress/server/save-responses'
import { serverRandom } from '@/core/progress/server/server-random'
import { startAttempt } from '@/core/progress/server/start-attempt'
import { submitAttempt } from '@/core/progress/server/submit-attempt'
import type { PracticeItem } from '@/core/quizzes/items'
import { markResponse, rightResponse } from '@/core/quizzes/mark-response'
import { choicesOf, joinRow, rowsOf } from '@/core/quizzes/rows'
import type { Database } from '@/db/client'
import type { DemoName } from './demo-people'

const COURSE = 'phone-safety'
const TASK = 'safe-phone-check'
const DAY_MS = 86_400_000

/** Brings the demo's learners to different points of a course. */
export async function loadLearning(db: Database, acting: (name: DemoName, role: Role) => Person, now: Date): Promise<void> {
  const trainer = acting('trainer', 'trainer')
  const [underWay, skilled, waiting] = [acting('underWay', 'learner'), acting('skilled', 'learner'), acting('waiting', 'learner')]
  await read(db, underWay, 3, now)
  // Long enough ago for some of it to be asked again today.
  await read(db, skilled, 7, new Date(now.getTime() - 6 * DAY_MS))
  await read(db, waiting, 7, now)
  await pass(db, skilled, now)
  await pass(db, waiting, now)
  await requestSignOff(db, waiting, { course: COURSE, task: TASK }, now)
  await reportSkill(db, skilled, { skill: 'cooking', level: 2 }, now)
  const cohort = await createCohort(db, trainer, { name: 'Saturday group', course: COURSE }, now)
  if (!cohort.ok) throw new Error(`no cohort for the demo: ${cohort.reason}`)
  for (const learner of [underWay, skilled, waiting]) await addToCohort(db, trainer, cohort.cohort, learner.handle)
}

/** Enrols, reads the first `count` lessons, and answers the practice of each: the first item wrongly, the others rightly. */
async function read(db: Database, learner: Person, count: number, now: Date): Promise<void> {
  const enrolled = await enrol(db, learner, COURSE, now)
  const course = await findCourse(db, COURSE)
  if (!enrolled.ok || !course) throw new Error(`nobody can enrol in ${COURSE}`)
  for (const { lesson } of course.lessons.slice(0, count)) {
    const published = await findLesson(db, course.versionId, lesson)
    for (const [place, item] of (published?.practice ?? []).entries()) {
      const isRight = place > 0
      const response = isRight ? rightResponse(item) : wrongResponse(item)
      await recordPracticeAnswer(db, learner, { course: COURSE, lesson, item: item.id, response, eventId: randomUUID() }, now)
    }
    await completeLesson(db, learner, { course: COURSE, lesson, eventId: randomUUID() }, now)
  }
}

/** An answer that a learner might give and that is wrong. */
function wrongResponse(item: PracticeItem): string[] {
  if (item.kind === 'type-in') return ['0']
  const wrong = choicesOf(item).find((choice) => !markResponse(item, [choice.id]))
  const [first] = rowsOf(item)
  return first ? rowsOf(item).map((row) => joinRow(row.id, choicesOf(item)[0]?.id ?? '')) : [wrong?.id ?? '']
}

/** Takes the assessment with the key in hand, and leaves one item out. */
async function pass(db: Database, learner: Person, now: Date): Promise<void> {
  const started = await startAttempt(db, learner, COURSE, now, serverRandom)
  const course = await findCourse(db, COURSE)
  const key = course && (await findAssessmentKey(db, course.versionId))
  const attempt = started.ok && (await findAttempt(db, learner, COURSE, started.attempt))
  if (!key || !attempt) throw new Error('an assessment of the demo could not be started')
  const right = new Map(key.items.map((item) => [item.id, rightResponse(item)]))
  const responses = Object.fromEntries(attempt.items.slice(1).map((item) => [item.item, right.get(item.item) ?? []]))
  await saveResponses(db, learner, attempt.id, responses)
  const submitted = await submitAttempt(db, learner, attempt.id, { evenUnanswered: true }, now)
  if (!submitted.ok || !submitted.passed) throw new Error('a learner of the demo should have passed')
}
