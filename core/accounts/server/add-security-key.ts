import type { Database } from '@/db/client'
import { parseNewKeyAnswer } from '../key-answers'
import type { KeyQuestion } from '../key-questions'
import type { Person } from '../person'
import { changeFactors, type NotProven, writeDownFactor } from './change-factors'
import type { Factors } from './find-factors'
import { keepKey } from './keep-factors'
import { openNewKey } from './open-ways'
import { keepSessionTicket, takeTry, useUp } from './tickets'
import { verifyNewKey } from './verify-key'

export type AddedKey = { ok: true } | { ok: false; reason: 'wrong' | 'copied' | 'known' } | NotProven

/** What to ask a key that a member of staff adds to those they have. */
export async function askToAddKey(db: Database, person: Person, keys: Factors['keys'], now: Date): Promise<KeyQuestion> {
  return openNewKey(db, { id: await keepSessionTicket(db, person, 'new-key', now), organisationId: person.organisationId }, keys)
}

/** Adds a security key by the browser's answer to what `askToAddKey` asked last. */
export async function addSecurityKey(db: Database, person: Person, text: string, now: Date): Promise<AddedKey> {
  const ticket = { id: await keepSessionTicket(db, person, 'new-key', now), organisationId: person.organisationId }
  const open = await takeTry(db, ticket, 'new-key', now)
  const answer = parseNewKeyAnswer(text)
  const key = open?.challenge && answer ? await verifyNewKey(answer, open.challenge) : null
  if (!open || key === null) return { ok: false, reason: 'wrong' }
  if (key === 'copied') return { ok: false, reason: 'copied' }
  return changeFactors(db, person, now, async (tx): Promise<AddedKey> => {
    await useUp(tx, open)
    if (!(await keepKey(tx, person.id, key, now))) return { ok: false, reason: 'known' }
    await writeDownFactor(tx, person)
    return { ok: true }
  })
}
