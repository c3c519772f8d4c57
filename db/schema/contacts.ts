import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts'
import { day, organisationId } from './columns'
import { introductions } from './introductions'

/**
 * A coordinator's key pair for contacts (P-256), made in their browser. The private key is wrapped there with a key
 * derived from their six words, which the server never gets with it.
 */
export const staffKeys = pgTable(
  'staff_keys',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    organisationId: organisationId(),
    /** Uncompressed point, base64url. */
    publicKey: text('public_key').notNull(),
    /** Nonce, private scalar and tag of AES-256-GCM, base64url. Empty, as the salt, once the key is replaced and nothing is sealed to it. */
    wrappedKey: text('wrapped_key').notNull(),
    /** Of PBKDF2, 16 bytes, base64url. */
    salt: text('salt').notNull(),
    rounds: integer('rounds').notNull(),
    madeOn: day('made_on').notNull(),
    /** Since when a newer key takes its place; it still opens what was sealed to it, and tells later that there was another one. */
    retiredOn: day('retired_on'),
    /** When the six words of the account changed while the key stayed wrapped with the old ones. */
    wordsChangedOn: day('words_changed_on'),
  },
  (table) => [
    index('staff_keys_person').on(table.personId),
    uniqueIndex('staff_keys_current')
      .on(table.personId)
      .where(sql`retired_on is null`),
  ],
)

/** How one learner can be reached for one introduction: sealed to their coordinator's key, and to the learner's data key around it. */
export const contacts = pgTable(
  'contacts',
  {
    introductionId: uuid('introduction_id')
      .primaryKey()
      .references(() => introductions.id, { onDelete: 'cascade' }),
    organisationId: organisationId(),
    staffKeyId: uuid('staff_key_id')
      .notNull()
      .references(() => staffKeys.id, { onDelete: 'cascade' }),
    sealed: text('sealed').notNull(),
    sentOn: day('sent_on').notNull(),
    /** The first day on which it is gone. */
    deletesOn: day('deletes_on').notNull(),
  },
  // One size for every text, so that its length tells nothing.
  (table) => [index('contacts_staff_key').on(table.staffKeyId), check('contacts_one_size', sql`length(sealed) = 1320`)],
)
