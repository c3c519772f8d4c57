import type { Text } from '@/core/installation/locales'
import { date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** A body that vouches for people outside the software and hands out invitations. */
export const organisations = pgTable('organisations', {
  id: uuid('id').primaryKey().defaultRandom(),
  slug: text('slug').notNull().unique(),
  name: jsonb('name').$type<Text>().notNull(),
  /** Whom a learner turns to, told after signing in only. */
  help: jsonb('help').$type<Text>().notNull(),
  /** How many invitations one coordinator may hand out in seven days. */
  weeklyInvitations: integer('weekly_invitations').notNull().default(20),
  /** Since when the organisation stands still: no session lives and nobody signs in. Only the server's keeper lets it go on. */
  stoppedAt: timestamp('stopped_at', { withTimezone: true }),
  createdOn: date('created_on', { mode: 'string' }).notNull(),
})
