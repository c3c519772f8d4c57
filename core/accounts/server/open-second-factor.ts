import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people, signInTickets } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { KeyQuestion } from '../key-questions'
import type { Account } from '../person'
import { hashToken } from '../tokens'
import { codeAppSecret } from './code-app-secret'
import { countFactors, findFactors } from './find-factors'
import { organisationOfTicket } from './organisation-of'
import { openNewKey, openWays, type Ways } from './open-ways'
import { isOpenTicket } from './tickets'

/** Who stands between passphrase and second factor. */
export type SecondFactorHolder = Account & { handle: string }

/** `setUp`: the person has no second factor yet and sets one up, a key or a code app. */
export type SecondFactorStep = SecondFactorHolder & ({ setUp: { secret: string; newKey: KeyQuestion } } | { setUp: null; ways: Ways })

/** The person with this ticket for the second factor; null when the ticket is unknown, over or used up. */
export async function findSecondFactorHolder(db: Database, ticket: string, now: Date): Promise<SecondFactorHolder | null> {
  const id = hashToken(ticket)
  const organisationId = await organisationOfTicket(db, id)
  const [row] = await withinOrganisation(db, organisationId, (tx) =>
    tx
      .select({ id: people.id, handle: people.handle })
      .from(signInTickets)
      .innerJoin(people, eq(people.id, signInTickets.personId))
      .where(isOpenTicket(id, 'second-factor', now)),
  )
  return row ? { ...row, organisationId } : null
}

/** What that person has to do now. A security key is asked something new every time. */
export async function openSecondFactor(db: Database, ticket: string, now: Date): Promise<SecondFactorStep | null> {
  const holder = await findSecondFactorHolder(db, ticket, now)
  if (!holder) return null
  const key = { id: hashToken(ticket), organisationId: holder.organisationId }
  const factors = await findFactors(db, holder)
  if (countFactors(factors) > 0) return { ...holder, setUp: null, ways: await openWays(db, key, factors) }
  return { ...holder, setUp: { secret: codeAppSecret('sign-in', key.id), newKey: await openNewKey(db, key, []) } }
}
