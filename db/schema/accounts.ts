import type { Locale } from '@/core/installation/locales'
import type { Role } from '@/core/accounts/roles'
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { day, organisationId } from './columns'

/** A person is a handle that was made up for them; there is no name, address or number to store. */
export const people = pgTable(
  'people',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    handle: text('handle').notNull().unique(),
    locale: text('locale').$type<Locale>().notNull(),
    /** Demo people have secrets that a file on disk shows; a real installation refuses to start with them. */
    isDemo: boolean('is_demo').notNull().default(false),
    createdOn: day('created_on').notNull(),
    lastSeenOn: day('last_seen_on').notNull(),
  },
  (table) => [index('people_organisation').on(table.organisationId)],
)

function personId() {
  return uuid('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })
}

export const personRoles = pgTable(
  'person_roles',
  {
    personId: personId(),
    organisationId: organisationId(),
    role: text('role').$type<Role>().notNull(),
    grantedOn: day('granted_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.role] })],
)

/** Argon2id over the indexes of the passphrase's words, as a PHC string. */
export const passphrases = pgTable('passphrases', {
  personId: personId().primaryKey(),
  hash: text('hash').notNull(),
})

/** A staff member's one-time code generator (TOTP), its secret sealed with the installation's key. */
export const secondFactors = pgTable('second_factors', {
  personId: personId().primaryKey(),
  sealedSecret: text('sealed_secret').notNull(),
  /** The last 30-second step that was accepted: a code that was seen over a shoulder works once. */
  lastStep: integer('last_step').notNull().default(0),
  confirmedOn: day('confirmed_on'),
})

/** A staff member's security key (WebAuthn); the id is the credential's own. */
export const securityKeys = pgTable(
  'security_keys',
  {
    id: text('id').primaryKey(),
    personId: personId(),
    /** COSE key, base64url. */
    publicKey: text('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: jsonb('transports').$type<string[]>().notNull(),
    addedOn: day('added_on').notNull(),
  },
  (table) => [index('security_keys_person').on(table.personId)],
)

/** One-time codes on paper for staff who lost their second factor; a used one is deleted. */
export const backupCodes = pgTable('backup_codes', { personId: personId(), codeHash: text('code_hash').notNull() }, (table) => [
  primaryKey({ columns: [table.personId, table.codeHash] }),
])

/** A way back on paper for whoever loses the passphrase; 128 random bits, so a plain hash suffices. */
export const recoveryCodes = pgTable('recovery_codes', {
  personId: personId().primaryKey(),
  codeHash: text('code_hash').notNull().unique(),
  madeOn: day('made_on').notNull(),
})

/** The row decides whether a session lives; the cookie only carries the token whose hash is the id. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    personId: personId(),
    organisationId: organisationId(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }).notNull(),
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    /** When the person last proved who they are in this session: what opens the most private things asks for it anew. */
    provenAt: timestamp('proven_at', { withTimezone: true }).notNull(),
    /** The learner said that the phone is their own: the session may last. */
    isOwnPhone: boolean('is_own_phone').notNull().default(false),
  },
  (table) => [index('sessions_person').on(table.personId)],
)

/**
 * Something that is to be proven within minutes. `second-factor` and `session` are steps of signing in, and the id is the
 * hash of a random ticket; `proof` and `new-key` belong to a session, and the id is made from it.
 */
export const signInTickets = pgTable(
  'sign_in_tickets',
  {
    id: text('id').primaryKey(),
    personId: personId(),
    purpose: text('purpose').$type<'second-factor' | 'session' | 'proof' | 'new-key'>().notNull(),
    /** Tries made with this ticket: a right one uses it up, so these are the wrong ones. */
    misses: integer('misses').notNull().default(0),
    /** What a security key has to sign for this ticket, base64url; taken away by the first try. */
    challenge: text('challenge'),
    /** Carried over to the session. */
    isOwnPhone: boolean('is_own_phone').notNull().default(false),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('sign_in_tickets_person').on(table.personId)],
)

/** A single-use way in. Nothing links it to the person who used it. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organisationId: organisationId(),
    codeHash: text('code_hash').notNull().unique(),
    role: text('role').$type<Role>().notNull(),
    issuedBy: uuid('issued_by').references(() => people.id, { onDelete: 'set null' }),
    issuedOn: day('issued_on').notNull(),
    expiresOn: day('expires_on').notNull(),
    burnedOn: day('burned_on'),
  },
  (table) => [index('invitations_issuer').on(table.issuedBy, table.issuedOn)],
)
