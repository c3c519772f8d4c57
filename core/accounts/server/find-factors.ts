import { and, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { backupCodes, secondFactors, securityKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Day } from '@/core/installation/days'
import type { Account } from '../person'

/** By what a member of staff can prove who they are. */
export type Factors = {
  keys: { id: string; transports: string[]; addedOn: Day }[]
  /** The day on which their code app was set up; null without one. */
  codeAppSince: Day | null
  backupCodesLeft: number
}

/** A person's own factors: only ever asked for somebody who is proving or has proven who they are. */
export function findFactors(db: Database, { id: personId, organisationId }: Account): Promise<Factors> {
  const confirmed = and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedOn))
  return withinOrganisation(db, organisationId, async (tx) => {
    const [keys, [codeApp], backupCodesLeft] = await Promise.all([
      tx
        .select({ id: securityKeys.id, transports: securityKeys.transports, addedOn: securityKeys.addedOn })
        .from(securityKeys)
        .where(eq(securityKeys.personId, personId))
        .orderBy(securityKeys.addedOn, securityKeys.id),
      tx.select({ since: secondFactors.confirmedOn }).from(secondFactors).where(confirmed),
      tx.$count(backupCodes, eq(backupCodes.personId, personId)),
    ])
    return { keys, codeAppSince: codeApp?.since ?? null, backupCodesLeft }
  })
}

/** Keys and the code app. Backup codes are none: they run out. */
export function countFactors({ keys, codeAppSince }: Factors): number {
  return keys.length + (codeAppSince === null ? 0 : 1)
}
