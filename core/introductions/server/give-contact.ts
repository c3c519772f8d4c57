import { sealContact } from '@/core/contact/sealed-contact'
import { dayOf } from '@/core/installation/days'
import { sealText } from '@/core/installation/sealing'
import { dataKeyFor } from '@/core/installation/server/data-keys'
import { readSettings } from '@/core/installation/settings'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import type { Keys } from '@/db/keys/database'
import { contacts } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { contactEnd } from '../contact'
import type { ContactInput } from '../contact-input'
import { needsContact } from '../stages'
import { lockKeyFor } from './find-own-contact'
import { lockOwnIntroduction } from './lock-introduction'

type GivenContact = { ok: true } | { ok: false; reason: 'not-found' | 'not-needed' | 'no-key' | 'other-key' }

/**
 * The learner says how their coordinator reaches them for one introduction; what was said before is replaced. With script
 * it comes sealed from the browser; otherwise it is sealed here, before it is stored anywhere. Around it lies the learner's
 * own data key, so that it goes with the account even where a backup brings the row back.
 */
export function giveContact(db: Database, keys: Keys, learner: Actor, introductionId: string, input: ContactInput, now: Date): Promise<GivenContact> {
  const { organisationId } = learner
  const today = dayOf(now)
  return withinOrganisation(db, organisationId, async (tx): Promise<GivenContact> => {
    const introduction = await lockOwnIntroduction(tx, learner, introductionId, today)
    if (!introduction) return { ok: false, reason: 'not-found' }
    if (introduction.state !== 'open' || !needsContact(introduction.stage)) return { ok: false, reason: 'not-needed' }
    const key = await lockKeyFor(tx, learner)
    if (!key) return { ok: false, reason: 'no-key' }
    // Another key than the page showed: the learner has compared other letters, and this might never be opened.
    if (input.key !== undefined && input.key !== key.id) return { ok: false, reason: 'other-key' }
    const place = { origin: readSettings().SITE_ORIGIN, introductionId, keyId: key.id }
    const forCoordinator = input.how === 'sealed' ? input.sealed : await sealContact(key.publicKey, place, input.contact)
    const sealed = sealText(await dataKeyFor(keys(tx), learner.id), forCoordinator)
    const given = { staffKeyId: key.id, sealed, sentOn: today, deletesOn: contactEnd(today) }
    await tx
      .insert(contacts)
      .values({ introductionId, organisationId, ...given })
      .onConflictDoUpdate({ target: contacts.introductionId, set: given })
    return { ok: true }
  })
}
