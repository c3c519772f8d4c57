import { writeFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { Secret } from 'otpauth'
import type { Person } from '@/core/accounts/person'
import type { Role } from '@/core/accounts/roles'
import { beginSignUp } from '@/core/accounts/server/begin-sign-up'
import { createInvitation } from '@/core/accounts/server/create-invitation'
import { createOrganisation } from '@/core/accounts/server/create-organisation'
import { createPerson } from '@/core/accounts/server/create-person'
import { findByHandle } from '@/core/accounts/server/find-by-handle'
import { findOrganisationBySlug } from '@/core/accounts/server/find-organisation-by-slug'
import { joinWithInvitation } from '@/core/accounts/server/join-with-invitation'
import { addDays, dayOf } from '@/core/installation/days'
import type { Locale } from '@/core/installation/locales'
import { takeReport } from '@/core/reports/server/take-report'
import type { Database } from '@/db/client'
import { organisations } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { DemoPeople, DemoPerson } from './demo-people'
import { DEMO_SLUG, findDemo, refuseRealPeople } from './find-demo'
import { loadLearning } from './load-learning'
import { loadWork } from './load-work'

const NAME = { my: 'ချောင်းကူးတံတား သင်တန်းအဖွဲ့', en: 'River Crossing Training Group' }
const HELP = {
  my: 'စကားဝှက် (စကားလုံး ၆ လုံး) ပျောက်သွားရင် ဒါမှမဟုတ် မေးစရာရှိရင် သင့်ကို ဖိတ်ခေါ်ကုဒ်ပေးတဲ့ ညှိနှိုင်းပေးသူကို လူချင်းတွေ့ပြီး ပြောပါ။',
  en: 'If you lose your passphrase or have a question, tell the coordinator who gave you the invitation, in person.',
}

/**
 * Makes the demo organisation and its people through the same use cases as real ones, and writes their secrets to
 * `file` for whoever tries it out. Does nothing when it is there; begins anew when a former try broke off. Throws
 * DemoRefused when the database holds real people.
 */
export async function loadDemo(db: Database, file: string, now: Date): Promise<DemoPeople> {
  const known = await findDemo(db, file)
  if (known) return known
  await refuseRealPeople(db, file)
  const broken = await findOrganisationBySlug(db, DEMO_SLUG)
  if (broken) await withinOrganisation(db, broken, (tx) => tx.delete(organisations).where(eq(organisations.id, broken)))
  const organisationId = await createOrganisation(db, { slug: DEMO_SLUG, name: NAME, help: HELP, weeklyInvitations: 250 }, addDays(dayOf(now), -31))
  const staff = (roles: Role[], locale: Locale) => addStaff(db, organisationId, roles, locale, now)
  const trainer = await staff(['trainer'], 'en')
  const coordinator = await staff(['coordinator'], 'en')
  const otherCoordinator = await staff(['coordinator'], 'my')
  const administrator = await staff(['administrator'], 'en')
  const otherAdministrator = await staff(['administrator'], 'my')
  const issuer = asPerson(coordinator, organisationId, ['coordinator'])
  const demo: DemoPeople = {
    newcomer: await invite(db, issuer, 'my', now),
    underWay: await invite(db, issuer, 'my', now),
    skilled: await invite(db, issuer, 'en', now),
    waiting: await invite(db, issuer, 'my', now),
    trainer,
    coordinator,
    otherCoordinator,
    administrator,
    otherAdministrator,
  }
  const acting = (name: keyof DemoPeople, role: Role) => asPerson(demo[name], organisationId, [role])
  await loadLearning(db, acting, now)
  await loadWork(db, acting, now)
  await withinOrganisation(db, organisationId, (tx) => takeReport(tx, organisationId, now))
  writeFileSync(file, JSON.stringify(demo, null, 2), { mode: 0o600 })
  return demo
}

function asPerson({ id, handle }: DemoPerson, organisationId: string, roles: Role[]): Person {
  return { id, organisationId, handle, locale: 'my', roles, sessionId: '' }
}

async function addStaff(db: Database, organisationId: string, roles: Role[], locale: Locale, now: Date): Promise<DemoPerson> {
  const totpKey = new Secret({ size: 20 }).base32
  const { id, handle, words } = await createPerson(db, { organisationId, locale, roles, isDemo: true, totpSecret: totpKey }, dayOf(now))
  return { id, handle, passphrase: words.join(' '), totpKey }
}

/** A learner comes in the way every learner does: by an invitation, typing back two words. */
async function invite(db: Database, coordinator: Person, locale: Locale, now: Date): Promise<DemoPerson> {
  const created = await createInvitation(db, coordinator, 'learner', dayOf(now))
  if (!created.ok) throw new Error(`no invitation for the demo: ${created.reason}`)
  const begun = await beginSignUp(db, created.code, locale, now)
  if (!begun.ok) throw new Error(`the demo's invitation does not open: ${begun.reason}`)
  const { handle, words, asked, sealed } = begun.offer
  const joined = await joinWithInvitation(db, sealed, [words[asked[0]] ?? '', words[asked[1]] ?? ''], now)
  if (!joined.ok) throw new Error(`a learner of the demo could not join: ${joined.reason}`)
  const person = await findByHandle(db, handle)
  if (!person) throw new Error('a learner of the demo is missing')
  return { id: person.id, handle, passphrase: words.join(' ') }
}
