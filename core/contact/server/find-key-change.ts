import { and, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { ChangeSchema } from '@/core/accounts/proposals'
import { isWaiting } from '@/core/accounts/server/open-proposal'
import { isWaitingKey } from '@/core/accounts/server/staff-keys'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { proposals, staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'

export type KeyChange = {
  /** The coordinator has or had a key: the next one takes an administrator. */
  takesTwo: boolean
  /** A new key that no administrator has agreed to yet. */
  waiting: { publicKey: string; proposedOn: Day } | null
}

/** What it takes the coordinator to get another key, and which one waits. */
export function findKeyChange(db: Database, { id, organisationId }: Person, now: Date): Promise<KeyChange> {
  return withinOrganisation(db, organisationId, async (tx) => {
    const takesTwo = (await tx.$count(staffKeys, eq(staffKeys.personId, id))) > 0
    const { detail, proposedOn } = proposals
    const [row] = await tx
      .select({ detail, proposedOn })
      .from(proposals)
      .where(and(isWaiting(organisationId, now), isWaitingKey(id)))
    const change = row && ChangeSchema.parse(row.detail)
    const waiting = row && change?.kind === 'replace-contact-key' ? { publicKey: change.key.publicKey, proposedOn: row.proposedOn } : null
    return { takesTwo, waiting }
  })
}
