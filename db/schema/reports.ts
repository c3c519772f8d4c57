import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { day, organisationId } from './columns'

/** A month's counts as they were told, with what may not be told left out: the counts themselves are kept nowhere. */
export const reportSnapshots = pgTable(
  'report_snapshots',
  {
    organisationId: organisationId(),
    /** `YYYY-MM`. */
    month: text('month').notNull(),
    takenOn: day('taken_on').notNull(),
    /** By the name of the count; null: not told. */
    told: jsonb('told').$type<Record<string, number | null>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.month] })],
)
