import type { EvidenceKind, Level } from '@/core/skills/levels'
import type { DrawnItem } from '@/core/quizzes/draw-items'
import { bigint, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { boolean } from 'drizzle-orm/pg-core'
import { people } from './accounts'
import { day, organisationId } from './columns'
import { courseVersions } from './courses'

function learnerId() {
  return uuid('learner_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })
}

/** Order among rows of one day; says nothing about the time of day. */
function sequence() {
  return bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity()
}

export const enrolments = pgTable(
  'enrolments',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    learnerId: learnerId(),
    course: text('course').notNull(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => courseVersions.id),
    enrolledOn: day('enrolled_on').notNull(),
  },
  (table) => [unique('enrolments_once').on(table.learnerId, table.course)],
)

function enrolmentId() {
  return uuid('enrolment_id')
    .notNull()
    .references(() => enrolments.id, { onDelete: 'cascade' })
}

/** Immutable statements with ids made on the device; progress is derived from them. */
export const learningEvents = pgTable(
  'learning_events',
  {
    id: uuid('id').primaryKey(),
    organisationId: organisationId(),
    learnerId: learnerId(),
    enrolmentId: enrolmentId(),
    verb: text('verb').$type<'completed-lesson' | 'answered-practice'>().notNull(),
    lesson: text('lesson').notNull(),
    item: text('item'),
    /** For an answered practice item: what was chosen. What was typed is not kept. */
    response: jsonb('response').$type<string[]>(),
    correct: boolean('correct'),
    madeOn: day('made_on').notNull(),
    seq: sequence(),
  },
  (table) => [index('learning_events_enrolment').on(table.enrolmentId), index('learning_events_learner').on(table.learnerId)],
)

/** One go by one learner at an assessment: the server draws the items and keeps the draw. */
export const attempts = pgTable(
  'attempts',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    learnerId: learnerId(),
    enrolmentId: enrolmentId(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => courseVersions.id),
    draw: jsonb('draw').$type<DrawnItem[]>().notNull(),
    startedOn: day('started_on').notNull(),
    seq: sequence(),
  },
  (table) => [index('attempts_enrolment').on(table.enrolmentId), index('attempts_learner').on(table.learnerId)],
)

export const attemptResponses = pgTable(
  'attempt_responses',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    organisationId: organisationId(),
    item: text('item').notNull(),
    response: jsonb('response').$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.item] })],
)

/** The mark of an attempt; the row's existence means that the attempt was handed in. */
export const attemptResults = pgTable('attempt_results', {
  attemptId: uuid('attempt_id')
    .primaryKey()
    .references(() => attempts.id, { onDelete: 'cascade' }),
  organisationId: organisationId(),
  correct: integer('correct').notNull(),
  total: integer('total').notNull(),
  passed: boolean('passed').notNull(),
  missed: jsonb('missed').$type<{ item: string; lesson: string }[]>().notNull(),
  submittedOn: day('submitted_on').notNull(),
})

/** 'I am ready to show this': a practical task waits for a trainer. */
export const taskRequests = pgTable(
  'task_requests',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    learnerId: learnerId(),
    enrolmentId: enrolmentId(),
    task: text('task').notNull(),
    askedOn: day('asked_on').notNull(),
  },
  (table) => [unique('task_requests_once').on(table.enrolmentId, table.task), index('task_requests_learner').on(table.learnerId)],
)

export const signOffs = pgTable(
  'sign_offs',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    learnerId: learnerId(),
    enrolmentId: enrolmentId(),
    task: text('task').notNull(),
    trainerId: uuid('trainer_id').references(() => people.id, { onDelete: 'set null' }),
    result: text('result').$type<'passed' | 'again'>().notNull(),
    /** Ids of the checklist's points that the trainer saw done. */
    seen: jsonb('seen').$type<string[]>().notNull(),
    signedOn: day('signed_on').notNull(),
    seq: sequence(),
  },
  (table) => [
    index('sign_offs_learner').on(table.learnerId),
    index('sign_offs_enrolment').on(table.enrolmentId),
    index('sign_offs_trainer').on(table.trainerId),
  ],
)

/** Why we believe that a learner has a skill at a level; a learner's level is the best of these rows. */
export const skillEvidence = pgTable(
  'skill_evidence',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    learnerId: learnerId(),
    skill: text('skill').notNull(),
    level: smallint('level').$type<Level>().notNull(),
    kind: text('kind').$type<EvidenceKind>().notNull(),
    /** The attempt or sign-off behind it; for a self-reported skill the learner's own id. */
    sourceId: uuid('source_id').notNull(),
    course: text('course'),
    grantedOn: day('granted_on').notNull(),
  },
  (table) => [unique('skill_evidence_once').on(table.learnerId, table.skill, table.kind, table.sourceId)],
)

export const cohorts = pgTable(
  'cohorts',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    name: text('name').notNull(),
    course: text('course').notNull(),
    trainerId: uuid('trainer_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdOn: day('created_on').notNull(),
  },
  (table) => [index('cohorts_trainer').on(table.trainerId)],
)

export const cohortMembers = pgTable(
  'cohort_members',
  {
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohorts.id, { onDelete: 'cascade' }),
    organisationId: organisationId(),
    learnerId: learnerId(),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.learnerId] }), index('cohort_members_learner').on(table.learnerId)],
)
