import { dayOf } from '@/core/installation/days'
import { sealText } from '@/core/installation/sealing'
import { installationKey } from '@/core/installation/server/installation-key'
import type { Database } from '@/db/client'
import { secondFactors, securityKeys } from '@/db/schema'
import type { NewKey } from './verify-key'

/** Stores a key as a person's own. False when the key is known already, whosesoever it is. */
export async function keepKey(tx: Database, personId: string, key: NewKey, now: Date): Promise<boolean> {
  const kept = await tx
    .insert(securityKeys)
    .values({ ...key, personId, addedOn: dayOf(now) })
    .onConflictDoNothing()
    .returning({ id: securityKeys.id })
  return kept.length === 1
}

/** Stores the secret of a person's code app, in place of an earlier one. `lastStep` is the step of the code that came back. */
export async function keepCodeApp(tx: Database, personId: string, secret: string, lastStep: number, now: Date): Promise<void> {
  const factor = { sealedSecret: sealText(installationKey('second-factor'), secret), lastStep, confirmedOn: dayOf(now) }
  await tx
    .insert(secondFactors)
    .values({ personId, ...factor })
    .onConflictDoUpdate({ target: secondFactors.personId, set: factor })
}
