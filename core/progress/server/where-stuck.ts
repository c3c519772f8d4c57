import { and, eq, inArray } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { recordAccess } from '@/core/audit/server/record-access'
import type { Text } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { attemptResults, attempts, cohortMembers, enrolments, learningEvents, lessonVersions, people } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { type Miss, type StuckItem, stuckItems, type StuckLesson, stuckLessons } from '../stuck-places'
import { findAssessmentKey } from './find-assessment-key'
import { findPinnedCourse } from './find-pinned-course'
import { findOwnCohort } from './own-cohorts'

export type StuckPlaces = { lessons: StuckLesson[]; items: (StuckItem & { prompt: Text })[] }

type Member = { learnerId: string; enrolmentId: string; versionId: string; handle: string }

/** Where the trainer's own cohort goes wrong, down to the item; undefined for another's cohort. Prompts, never keys. */
export async function whereStuck(db: Database, trainer: Person, cohortId: string): Promise<StuckPlaces | undefined> {
  return withinOrganisation(db, trainer.organisationId, async (tx) => {
    const cohort = await findOwnCohort(tx, trainer, cohortId)
    if (!cohort) return undefined
    const members: Member[] = await tx
      .select({ learnerId: people.id, enrolmentId: enrolments.id, versionId: enrolments.versionId, handle: people.handle })
      .from(cohortMembers)
      .innerJoin(enrolments, and(eq(enrolments.learnerId, cohortMembers.learnerId), eq(enrolments.course, cohort.course)))
      .innerJoin(people, eq(people.id, cohortMembers.learnerId))
      .where(eq(cohortMembers.cohortId, cohort.id))
    if (members.length === 0) return { lessons: [], items: [] }
    const misses = [...(await practiceMisses(tx, members)), ...(await assessmentMisses(tx, members))]
    const { titles, prompts } = await loadTexts(tx, [...new Set(members.map((member) => member.versionId))])
    const items = stuckItems(misses).flatMap((item) => {
      const prompt = prompts.get(`${item.source} ${item.item}`)
      return prompt ? [{ ...item, prompt }] : []
    })
    const erring = new Set(misses.map(({ handle }) => handle))
    await recordAccess(
      tx,
      trainer,
      'mistakes-listed',
      members.filter(({ handle }) => erring.has(handle)).map(({ learnerId }) => learnerId),
    )
    return { lessons: stuckLessons(misses, titles), items }
  })
}

async function practiceMisses(tx: Database, members: readonly Member[]): Promise<Miss[]> {
  const handles = new Map(members.map((member) => [member.enrolmentId, member.handle]))
  const rows = await tx
    .select()
    .from(learningEvents)
    .where(and(inArray(learningEvents.enrolmentId, [...handles.keys()]), eq(learningEvents.correct, false)))
  return rows.flatMap(({ enrolmentId, lesson, item }) => {
    const handle = handles.get(enrolmentId)
    return handle && item ? [{ handle, source: 'practice' as const, lesson, item }] : []
  })
}

async function assessmentMisses(tx: Database, members: readonly Member[]): Promise<Miss[]> {
  const handles = new Map(members.map((member) => [member.enrolmentId, member.handle]))
  const rows = await tx
    .select({ enrolmentId: attempts.enrolmentId, missed: attemptResults.missed })
    .from(attempts)
    .innerJoin(attemptResults, eq(attemptResults.attemptId, attempts.id))
    .where(inArray(attempts.enrolmentId, [...handles.keys()]))
  return rows.flatMap(({ enrolmentId, missed }) => {
    const handle = handles.get(enrolmentId)
    return handle ? missed.map((miss) => ({ handle, source: 'assessment' as const, ...miss })) : []
  })
}

/** Titles of lessons and prompts of items, over every version that a member is on. */
async function loadTexts(tx: Database, versionIds: readonly string[]): Promise<{ titles: Map<string, Text>; prompts: Map<string, Text> }> {
  const titles = new Map<string, Text>()
  const prompts = new Map<string, Text>()
  for (const versionId of versionIds) {
    for (const lesson of (await findPinnedCourse(tx, versionId)).lessons) titles.set(lesson.lesson, lesson.title)
    const rows = await tx.select({ body: lessonVersions.body }).from(lessonVersions).where(eq(lessonVersions.versionId, versionId))
    for (const item of rows.flatMap((row) => row.body.practice)) prompts.set(`practice ${item.id}`, item.prompt)
    for (const item of (await findAssessmentKey(tx, versionId))?.items ?? []) prompts.set(`assessment ${item.id}`, item.prompt)
  }
  return { titles, prompts }
}
