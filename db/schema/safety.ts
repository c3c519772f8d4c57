import { bigint, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts'
import { day, organisationId } from './columns'
import { organisations } from './organisations'

/** An organisation's own key pair (Ed25519): it signs what leaves the organisation, and its fingerprint stands on invitations. */
export const organisationKeys = pgTable('organisation_keys', {
  organisationId: uuid('organisation_id')
    .primaryKey()
    .references(() => organisations.id, { onDelete: 'cascade' }),
  /** Raw, base64url. */
  publicKey: text('public_key').notNull(),
  /** PKCS 8, sealed with the installation's key. */
  sealedPrivateKey: text('sealed_private_key').notNull(),
  madeOn: day('made_on').notNull(),
})

/**
 * What staff read or changed of a learner, as a chain: each row carries the hash of the one before. The subject is an
 * HMAC, so that the log is no roster. Nobody changes a row; whole months go after retention, behind a checkpoint.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    organisationId: organisationId(),
    /** From 1 on, without a gap. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    day: day('day').notNull(),
    /** Who acted: no reference, because the row outlives the account. */
    actorId: uuid('actor_id').notNull(),
    action: text('action').notNull(),
    /** HMAC of the learner's id. */
    subject: text('subject').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.seq] }),
    index('audit_entries_actor').on(table.organisationId, table.actorId, table.day),
    index('audit_entries_subject').on(table.organisationId, table.subject),
  ],
)

/** Where a chain starts again after its oldest rows were dropped; signed with the organisation's key. */
export const auditCheckpoints = pgTable(
  'audit_checkpoints',
  {
    organisationId: organisationId(),
    /** The last row that was dropped. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
    day: day('day').notNull(),
    signature: text('signature').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.seq] })],
)

/** A change that takes two people: one proposes it, another of the same role decides. */
export const proposals = pgTable(
  'proposals',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    kind: text('kind').notNull(),
    /** What exactly is proposed; the schema of its kind parses it again before it is done. */
    detail: jsonb('detail').notNull(),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    proposedOn: day('proposed_on').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    decidedBy: uuid('decided_by').references(() => people.id, { onDelete: 'set null' }),
    decidedOn: day('decided_on'),
    decision: text('decision').$type<'approved' | 'declined'>(),
  },
  (table) => [
    index('proposals_organisation').on(table.organisationId, table.decision),
    index('proposals_proposer').on(table.proposedBy),
    index('proposals_decider').on(table.decidedBy),
  ],
)

/** A form that came with a session that was over: it waits, sealed, for that same person to sign in. */
export const keptForms = pgTable(
  'kept_forms',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Path and fields, sealed with the installation's key. */
    sealed: text('sealed').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('kept_forms_person').on(table.personId)],
)

/**
 * Staff whom one administrator has stopped at once, as when a laptop was seized: no session of theirs lives, they do not
 * sign in, and what they handed out lets nobody in. The row goes when two administrators let them go on.
 */
export const staffHolds = pgTable(
  'staff_holds',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    organisationId: organisationId(),
    heldBy: uuid('held_by').references(() => people.id, { onDelete: 'set null' }),
    heldOn: day('held_on').notNull(),
  },
  (table) => [index('staff_holds_holder').on(table.heldBy)],
)
