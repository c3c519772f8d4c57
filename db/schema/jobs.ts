import type { Text } from '@/core/installation/locales'
import type { Vetting } from '@/core/jobs/employers'
import type { WagePeriod } from '@/core/jobs/listings'
import type { Level } from '@/core/skills/levels'
import { boolean, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts'
import { day, organisationId } from './columns'

export const employers = pgTable(
  'employers',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    slug: text('slug').notNull(),
    name: jsonb('name').$type<Text>().notNull(),
    place: text('place').notNull(),
    /** Absent until somebody has looked at the employer: no introduction before. */
    vetting: jsonb('vetting').$type<Vetting>(),
    blockedOn: day('blocked_on'),
    blockReason: text('block_reason'),
  },
  (table) => [unique('employers_slug').on(table.organisationId, table.slug)],
)

/** One job opening, after schema.org JobPosting; never published to the open web. */
export const listings = pgTable(
  'listings',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    employerId: uuid('employer_id')
      .notNull()
      .references(() => employers.id, { onDelete: 'cascade' }),
    occupation: text('occupation').notNull(),
    title: jsonb('title').$type<Text>().notNull(),
    summary: jsonb('summary').$type<Text>().notNull(),
    place: text('place').notNull(),
    /** Ids of content/places/papers.yaml; any one of them suffices. */
    papers: jsonb('papers').$type<string[]>().notNull(),
    wageAmount: integer('wage_amount').notNull(),
    wagePeriod: text('wage_period').$type<WagePeriod>().notNull(),
    wageCurrency: text('wage_currency').notNull(),
    hours: jsonb('hours').$type<Text>().notNull(),
    lodging: boolean('lodging').notNull(),
    transport: boolean('transport').notNull(),
    safety: jsonb('safety').$type<Text>().notNull(),
    openings: integer('openings').notNull(),
    startsOn: day('starts_on').notNull(),
    closesOn: day('closes_on').notNull(),
    createdOn: day('created_on').notNull(),
  },
  (table) => [index('listings_open').on(table.organisationId, table.closesOn)],
)

export const listingSkills = pgTable(
  'listing_skills',
  {
    listingId: uuid('listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    organisationId: organisationId(),
    skill: text('skill').notNull(),
    level: smallint('level').$type<Level>().notNull(),
    must: boolean('must').notNull(),
  },
  (table) => [primaryKey({ columns: [table.listingId, table.skill] })],
)

/** What a learner wishes of work, told by taps; every answer may be missing. */
export const workWishes = pgTable('work_wishes', {
  learnerId: uuid('learner_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  organisationId: organisationId(),
  place: text('place'),
  canMove: boolean('can_move'),
  /** Ids of content/places/papers.yaml; null: not told. */
  papers: jsonb('papers').$type<string[]>(),
  needsLodging: boolean('needs_lodging'),
})

/** Which coordinator looks after which learner. */
export const caseloads = pgTable(
  'caseloads',
  {
    learnerId: uuid('learner_id')
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    organisationId: organisationId(),
    coordinatorId: uuid('coordinator_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    since: day('since').notNull(),
  },
  (table) => [index('caseloads_coordinator').on(table.coordinatorId)],
)
