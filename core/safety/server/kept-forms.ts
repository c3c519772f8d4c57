import { and, eq, gt, inArray, lte } from 'drizzle-orm'
import { isRowId } from '@/core/installation/row-id'
import { openSealed, sealText } from '@/core/installation/sealing'
import { installationKey } from '@/core/installation/server/installation-key'
import type { Database } from '@/db/client'
import { keptForms } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { hoursWaited, isSameForm, type KeptForm, keptUntil, MOST_KEPT, SealedForm, type SentForm } from '../kept-form'

/** For whom a form waits: the one who is signed in, or whose session is over. */
type Owner = { personId: string; organisationId: string }

/** Keeps a form, sealed, until its person signs in again; a newer one of the same form takes the place of the older. */
export async function keepForm(db: Database, owner: Owner, form: SentForm, now: Date): Promise<void> {
  const { personId, organisationId } = owner
  await withinOrganisation(db, organisationId, async (tx) => {
    const waiting = await readKept(tx, owner, now)
    const order = (waiting.at(-1)?.order ?? 0) + 1
    const sealed = sealText(installationKey('kept-form'), JSON.stringify({ personId, order, path: form.path, fields: form.fields }))
    // The oldest stand first.
    const superfluous = waiting.slice(0, Math.max(0, waiting.length - MOST_KEPT + 1))
    const replaced = [...new Set([...superfluous, ...waiting.filter((each) => isSameForm(each, form))].map(({ id }) => id))]
    if (replaced.length > 0) await tx.delete(keptForms).where(and(eq(keptForms.personId, personId), inArray(keptForms.id, replaced)))
    await tx.insert(keptForms).values({ organisationId, personId, sealed, expiresAt: keptUntil(now) })
  })
}

/** What waits for this person, the newest first. What has waited too long, of anybody in the organisation, is removed. */
export async function listKeptForms(db: Database, owner: Owner, now: Date): Promise<KeptForm[]> {
  return withinOrganisation(db, owner.organisationId, async (tx) => (await readKept(tx, owner, now)).reverse())
}

/** Throws one of the person's own waiting forms away. */
export async function dropKeptForm(db: Database, owner: Owner, id: string): Promise<void> {
  if (!isRowId(id)) return
  await withinOrganisation(db, owner.organisationId, (tx) =>
    tx.delete(keptForms).where(and(eq(keptForms.id, id), eq(keptForms.personId, owner.personId))),
  )
}

/** The oldest first. */
async function readKept(tx: Database, { personId }: Owner, now: Date): Promise<(KeptForm & { order: number })[]> {
  await tx.delete(keptForms).where(lte(keptForms.expiresAt, now))
  const rows = await tx
    .select()
    .from(keptForms)
    .where(and(eq(keptForms.personId, personId), gt(keptForms.expiresAt, now)))
  const forms = rows.flatMap(({ id, sealed, expiresAt }) => {
    const text = openSealed(installationKey('kept-form'), sealed)
    const form = text === null ? null : SealedForm.parse(JSON.parse(text))
    // The seal names its person too: a row that was moved to somebody else opens for nobody.
    return form?.personId === personId ? [{ id, path: form.path, fields: form.fields, order: form.order, hours: hoursWaited(expiresAt, now) }] : []
  })
  return forms.sort((one, other) => one.order - other.order)
}
