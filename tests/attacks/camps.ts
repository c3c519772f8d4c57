import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { makeTotpSecret } from '@/core/accounts/one-time-codes'
import type { Person } from '@/core/accounts/person'
import type { InvitedRole, Role } from '@/core/accounts/roles'
import { beginSignUp } from '@/core/accounts/server/begin-sign-up'
import { createInvitation } from '@/core/accounts/server/create-invitation'
import { createPerson } from '@/core/accounts/server/create-person'
import { exchangeTicket } from '@/core/accounts/server/exchange-ticket'
import { holdStaff } from '@/core/accounts/server/hold-staff'
import { findByHandle } from '@/core/accounts/server/find-by-handle'
import { proposeChange } from '@/core/accounts/server/propose-change'
import { sessionName } from '@/core/accounts/server/session-name'
import { issueTicket } from '@/core/accounts/server/tickets'
import { hashToken } from '@/core/accounts/tokens'
import { joinWithInvitation } from '@/core/accounts/server/join-with-invitation'
import { keyWords } from '@/core/contact/key-words'
import { keepStaffKey } from '@/core/contact/server/keep-staff-key'
import { makeStaffKey } from '@/core/contact/staff-key'
import { addDays, dayOf } from '@/core/installation/days'
import { askForIntroduction } from '@/core/introductions/server/ask-for-introduction'
import { giveContact } from '@/core/introductions/server/give-contact'
import { proposeIntroduction } from '@/core/introductions/server/propose-introduction'
import { createEmployer } from '@/core/jobs/server/create-employer'
import { createListing } from '@/core/jobs/server/create-listing'
import { saveWishes } from '@/core/jobs/server/save-wishes'
import { vetEmployer } from '@/core/jobs/server/vet-employer'
import { addToCohort } from '@/core/progress/server/add-to-cohort'
import { completeLesson } from '@/core/progress/server/complete-lesson'
import { createCohort } from '@/core/progress/server/create-cohort'
import { enrol } from '@/core/progress/server/enrol'
import { requestSignOff } from '@/core/progress/server/request-sign-off'
import { serverRandom } from '@/core/progress/server/server-random'
import { startAttempt } from '@/core/progress/server/start-attempt'
import { keepForm, listKeptForms } from '@/core/safety/server/kept-forms'
import type { Database } from '@/db/client'
import type { Keys } from '@/db/keys/database'
import { invitations, proposals, staffKeys, taskRequests } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'

export const COURSE = 'phone-safety'
export const LESSON = 'lock-and-lost'
export const TASK = 'safe-phone-check'

export type Member = { id: string; handle: string; passphrase: string; roles: Role[]; totpKey?: string }

/** What an address may name. A route's rule says which of these each part in brackets is. */
export type ObjectName =
  | 'learner'
  | 'staff'
  | 'cohort'
  | 'request'
  | 'attempt'
  | 'employer'
  | 'blockable'
  | 'listing'
  | 'askable'
  | 'proposable'
  | 'closable'
  | 'asked'
  | 'declinable'
  | 'agreed'
  | 'advancing'
  | 'ending'
  | 'invitation'
  | 'staffInvitation'
  | 'proposal'
  | 'idea'
  | 'staffKey'
  | 'reachable'
  | 'keptForm'
  | 'revocable'
  | 'session'
  | 'holdable'
  | 'held'

/**
 * A learner with their trainer, coordinator and everything that is theirs. Several camps of one organisation, and camps
 * of another, are each other's strangers.
 */
export type Camp = {
  name: string
  organisationId: string
  learner: Member
  /** A learner whom the attack may use up. */
  spare: Member
  trainer: Member
  coordinator: Member
  administrator: Member
  objects: Partial<Record<ObjectName, string>>
  cohortName: string
  employerName: string
  listingTitle: string
  /** How the learner told the coordinator to reach them: nobody else may ever read it. */
  contact: string
}

type Place = { db: Database; keys: Keys; organisationId: string; now: Date }

/** Makes a camp through the same use cases as the application. */
export async function makeCamp(place: Place, name: string): Promise<Camp> {
  const trainer = await addStaff(place, ['trainer'])
  const coordinator = await addStaff(place, ['coordinator'])
  const administrator = await addStaff(place, ['administrator'])
  const learner = await inviteLearner(place, coordinator)
  const spare = await inviteLearner(place, coordinator)
  const camp: Camp = {
    name,
    organisationId: place.organisationId,
    learner,
    spare,
    trainer,
    coordinator,
    administrator,
    objects: { learner: learner.id, staff: trainer.id },
    cohortName: `Evening group ${name}${name}${name}`,
    employerName: `Employer ${name}${name}${name} bakery`,
    contact: `signal at the ${name}${name}${name} bakery`,
    listingTitle: `Opening ${name}${name}${name} night shift`,
  }
  await addLearning(place, camp)
  await addWork(place, camp)
  camp.objects.invitation = await invitationOf(place, coordinator, 'learner')
  camp.objects.staffInvitation = await invitationOf(place, administrator, 'trainer')
  camp.objects.proposal = await proposalOf(place, administrator, 'trainer')
  camp.objects.idea = await proposalOf(place, administrator, 'coordinator')
  camp.objects.session = await sessionOf(place, learner)
  camp.objects.holdable = (await addStaff(place, ['trainer'])).id
  camp.objects.held = (await addStaff(place, ['trainer'])).id
  must(await holdStaff(place.db, acting(place, administrator), camp.objects.held, place.now))
  return camp
}

/** A person as the use cases take them. */
export function acting({ organisationId, now }: Place, member: Member): Person {
  return { id: member.id, organisationId, handle: member.handle, locale: 'en', roles: member.roles, sessionId: '', provenAt: now }
}

export async function addStaff({ db, organisationId, now }: Place, roles: Role[]): Promise<Member> {
  const totpSecret = makeTotpSecret()
  const { id, handle, words } = await createPerson(db, { organisationId, locale: 'en', roles, isDemo: true, totpSecret }, dayOf(now))
  return { id, handle, passphrase: words.join(' '), roles, totpKey: totpSecret }
}

async function inviteLearner(place: Place, coordinator: Member): Promise<Member> {
  const { db, now } = place
  const invited = must(await createInvitation(db, acting(place, coordinator), 'learner', dayOf(now)))
  const { offer } = must(await beginSignUp(db, invited.code, 'en', now))
  const { handle, words, asked, sealed } = offer
  must(await joinWithInvitation(db, sealed, [words[asked[0]] ?? '', words[asked[1]] ?? ''], now))
  const row = await findByHandle(db, handle)
  return { id: row?.id ?? '', handle, passphrase: words.join(' '), roles: ['learner'] }
}

async function invitationOf(place: Place, issuer: Member, role: InvitedRole): Promise<string> {
  const { db, now } = place
  must(await createInvitation(db, acting(place, issuer), role, dayOf(now)))
  const rows = await withinOrganisation(db, place.organisationId, (tx) => tx.select().from(invitations).where(eq(invitations.issuedBy, issuer.id)))
  return rows.find((row) => row.burnedOn === null)?.id ?? ''
}

/** A session on another phone, by its name in addresses. */
async function sessionOf({ db, now, organisationId }: Place, { id }: Member): Promise<string> {
  const begun = await exchangeTicket(db, await issueTicket(db, { id, organisationId }, 'session', now, true), now)
  return begun ? sessionName(hashToken(begun.token)) : ''
}

/** What waits for another administrator. */
async function proposalOf(place: Place, proposer: Member, role: Exclude<InvitedRole, 'learner'>): Promise<string> {
  const { db, now, organisationId } = place
  must(await proposeChange(db, acting(place, proposer), { kind: 'invite-staff', role, locale: 'en' }, now))
  const rows = await withinOrganisation(db, organisationId, (tx) => tx.select().from(proposals).where(eq(proposals.proposedBy, proposer.id)))
  return rows.find(({ detail }) => JSON.stringify(detail).includes(role))?.id ?? ''
}

async function addLearning(place: Place, camp: Camp): Promise<void> {
  const { db, now } = place
  const learner = acting(place, camp.learner)
  const trainer = acting(place, camp.trainer)
  must(await enrol(db, learner, COURSE, now))
  await completeLesson(db, learner, { course: COURSE, lesson: LESSON, eventId: randomUUID() }, now)
  camp.objects.cohort = must(await createCohort(db, trainer, { name: camp.cohortName, course: COURSE }, now)).cohort
  must(await addToCohort(db, trainer, camp.objects.cohort, learner.handle))
  must(await requestSignOff(db, learner, { course: COURSE, task: TASK }, now))
  camp.objects.attempt = must(await startAttempt(db, learner, COURSE, now, serverRandom)).attempt
  const { organisationId } = place
  const [request] = await withinOrganisation(db, organisationId, (tx) =>
    tx.select().from(taskRequests).where(eq(taskRequests.learnerId, camp.learner.id)),
  )
  camp.objects.request = request?.id ?? ''
}

async function addWork(place: Place, camp: Camp): Promise<void> {
  const { db, keys: dataKeys, now } = place
  const { objects } = camp
  const learner = acting(place, camp.learner)
  const coordinator = acting(place, camp.coordinator)
  await saveWishes(db, learner, { place: 'mae-sot', canMove: true, papers: ['thai-pink-card'], needsLodging: true })
  const owner = { personId: learner.id, organisationId: place.organisationId }
  await keepForm(db, owner, { path: '/en/jobs/wishes', fields: { place: ['mae-sot'], canMove: ['yes'] } }, now)
  objects.keptForm = (await listKeptForms(db, owner, now))[0]?.id ?? ''
  objects.employer = await addEmployer(place, camp, camp.employerName)
  objects.blockable = await addEmployer(place, camp, `${camp.employerName} two`)
  const listing = (title: string) => addListing(place, camp, `${camp.listingTitle} ${title}`)
  objects.listing = await listing('one')
  objects.closable = await listing('two')
  objects.askable = await listing('three')
  objects.proposable = await listing('four')
  for (const kind of ['asked', 'declinable'] as const) {
    objects[kind] = must(await proposeIntroduction(db, coordinator, { learnerId: learner.id, listingId: await listing(kind) }, now)).id
  }
  must(await keepStaffKey(db, coordinator, await makeStaffKey(keyWords(camp.coordinator.passphrase) ?? ''), now))
  const keys = await withinOrganisation(db, place.organisationId, (tx) => tx.select().from(staffKeys).where(eq(staffKeys.personId, coordinator.id)))
  objects.staffKey = keys[0]?.id ?? ''
  for (const kind of ['agreed', 'advancing', 'ending', 'reachable', 'revocable'] as const) {
    objects[kind] = must(await askForIntroduction(db, learner, { listingId: await listing(kind), shares: ['skills', 'place'] }, now)).id
  }
  for (const kind of ['reachable', 'revocable'] as const) {
    const contact = { how: 'plain', contact: camp.contact } as const
    must(await giveContact(db, dataKeys, learner, objects[kind] ?? '', contact, now))
  }
}

async function addEmployer(place: Place, camp: Camp, name: string): Promise<string> {
  const { db, now } = place
  const coordinator = acting(place, camp.coordinator)
  const { id } = must(await createEmployer(db, coordinator, { name: { en: name, my: name }, place: 'mae-sot' }))
  const until = addDays(dayOf(now), 90)
  must(await vetEmployer(db, coordinator, id, { checked: dayOf(now), until, visited: true, paysAllFees: true, keepsNoPapers: true }))
  return id
}

async function addListing(place: Place, camp: Camp, title: string): Promise<string> {
  const { db, now } = place
  const text = { en: title, my: title }
  const made = await createListing(
    db,
    acting(place, camp.coordinator),
    {
      employerId: camp.objects.employer ?? '',
      occupation: 'building-labourer',
      title: text,
      summary: text,
      place: 'mae-sot',
      papers: ['thai-pink-card'],
      wage: { amount: 380, period: 'day', currency: 'THB' },
      hours: text,
      lodging: true,
      transport: true,
      safety: text,
      openings: 2,
      startsOn: addDays(dayOf(now), 10),
      closesOn: addDays(dayOf(now), 40),
      skills: [],
    },
    now,
  )
  return must(made).id
}

/** The stage cannot be set with a refusal. */
export function must<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`the stage could not be set: ${JSON.stringify(result)}`)
  return result as Extract<T, { ok: true }>
}
