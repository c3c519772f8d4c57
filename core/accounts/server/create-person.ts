import { randomInt } from 'node:crypto'
import type { Day } from '@/core/installation/days'
import type { Locale } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { passphrases, people, personRoles, secondFactors } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { canonicalHandle, drawHandle } from '../handles'
import { drawPassphrase, passphraseIndexes, passphraseWords, type PassphraseIndexes } from '../passphrases'
import type { Role } from '../roles'
import { sealText } from '@/core/installation/sealing'
import type { WordLists } from '../word-lists'
import { installationKey } from '@/core/installation/server/installation-key'
import { hashPassphrase } from './passphrase-hash'
import { readWordLists } from './read-word-lists'

export type NewPerson = {
  organisationId: string
  locale: Locale
  roles: readonly Role[]
  isDemo?: boolean
  /** Drawn when left out; so are the words. */
  handle?: string
  words?: readonly string[]
  /** For staff, in base 32: a code generator that counts as set up. Left out: they set one up when they first sign in. */
  totpSecret?: string
}

export type CreatedPerson = { id: string; handle: string; words: string[] }

/**
 * Makes a person with roles and passphrase, and gives the secrets once.
 * Throws when a given handle is taken or the given words are no passphrase.
 */
export async function createPerson(db: Database, person: NewPerson, today: Day, lists: WordLists = readWordLists()): Promise<CreatedPerson> {
  const { locale } = person
  const indexes = person.words ? passphraseIndexes(person.words.join(' '), lists) : drawPassphrase(lists, locale, randomInt)
  if (!indexes) throw new Error('the given words are no passphrase')
  const words = person.words ? [...person.words] : passphraseWords(indexes, lists, locale)
  // A drawn handle may be taken by chance; then another one is drawn.
  for (let tries = 0; tries < 20; tries++) {
    const handle = person.handle ? canonicalHandle(person.handle, lists) : drawHandle(lists, locale, randomInt)
    const id = await insertPerson(db, { ...person, handle, indexes }, today)
    if (id) return { id, handle, words }
    if (person.handle) throw new Error('the given handle is taken')
  }
  throw new Error('no free handle was found: the lists of words for handles are too short')
}

type PersonRows = Omit<NewPerson, 'words'> & { handle: string; indexes: PassphraseIndexes }

/** Stores a person in one transaction and gives the id; null when the handle is taken. */
export async function insertPerson(db: Database, person: PersonRows, today: Day): Promise<string | null> {
  const { organisationId, locale, roles, handle, indexes, isDemo = false, totpSecret } = person
  const hash = await hashPassphrase(indexes)
  return withinOrganisation(db, organisationId, async (tx) => {
    const [row] = await tx
      .insert(people)
      .values({ organisationId, locale, handle, isDemo, createdOn: today, lastSeenOn: today })
      .onConflictDoNothing()
      .returning({ id: people.id })
    if (!row) return null
    await tx.insert(personRoles).values(roles.map((role) => ({ personId: row.id, organisationId, role, grantedOn: today })))
    await tx.insert(passphrases).values({ personId: row.id, hash })
    if (totpSecret) {
      const sealedSecret = sealText(installationKey('second-factor'), totpSecret)
      await tx.insert(secondFactors).values({ personId: row.id, sealedSecret, confirmedOn: today })
    }
    return row.id
  })
}
