import type { CloseReason, SharedField, Stage } from '@/core/introductions/stages'
import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts'
import { day, organisationId } from './columns'
import { listings } from './jobs'

/** Making one learner and one employer known to each other, after the learner agreed. */
export const introductions = pgTable(
  'introductions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    learnerId: uuid('learner_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    listingId: uuid('listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    coordinatorId: uuid('coordinator_id').references(() => people.id, { onDelete: 'set null' }),
    askedBy: text('asked_by').$type<'learner' | 'coordinator'>().notNull(),
    /** What the learner agreed to show this one employer; empty until agreed. */
    shares: jsonb('shares').$type<SharedField[]>().notNull(),
    askedOn: day('asked_on').notNull(),
    /** Consent ends here unless the introduction has moved on. */
    expiresOn: day('expires_on').notNull(),
    closedOn: day('closed_on'),
    closeReason: text('close_reason').$type<CloseReason>(),
  },
  (table) => [
    uniqueIndex('introductions_open_once')
      .on(table.learnerId, table.listingId)
      .where(sql`closed_on is null`),
    index('introductions_coordinator').on(table.coordinatorId),
    index('introductions_learner').on(table.learnerId),
  ],
)

/** Each stage that an introduction has reached, once. */
export const introductionStages = pgTable(
  'introduction_stages',
  {
    introductionId: uuid('introduction_id')
      .notNull()
      .references(() => introductions.id, { onDelete: 'cascade' }),
    organisationId: organisationId(),
    stage: text('stage').$type<Stage>().notNull(),
    reachedOn: day('reached_on').notNull(),
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (table) => [unique('introduction_stages_once').on(table.introductionId, table.stage)],
)

/** A job that was actually started; it fills one opening of its listing. */
export const placements = pgTable('placements', {
  introductionId: uuid('introduction_id')
    .primaryKey()
    .references(() => introductions.id, { onDelete: 'cascade' }),
  organisationId: organisationId(),
  listingId: uuid('listing_id')
    .notNull()
    .references(() => listings.id, { onDelete: 'cascade' }),
  startedOn: day('started_on').notNull(),
  retainedOn: day('retained_on'),
})
