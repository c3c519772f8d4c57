import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { advance } from '@/core/introductions/server/advance'
import { askForIntroduction } from '@/core/introductions/server/ask-for-introduction'
import { saveWishes } from '@/core/jobs/server/save-wishes'
import { addToCohort } from '@/core/progress/server/add-to-cohort'
import { completeLesson } from '@/core/progress/server/complete-lesson'
import { createCohort } from '@/core/progress/server/create-cohort'
import { listTaskRequests } from '@/core/progress/server/list-task-requests'
import { recordPracticeAnswer } from '@/core/progress/server/record-practice-answer'
import { reportSkill } from '@/core/progress/server/report-skill'
import { requestSignOff } from '@/core/progress/server/request-sign-off'
import { signOff } from '@/core/progress/server/sign-off'
import { recordAccess } from '@/core/audit/server/record-access'
import type { Database } from '@/db/client'
import {
  backupCodes,
  caseloads,
  contacts,
  introductions,
  invitations,
  keptForms,
  passphrases,
  proposals,
  recoveryCodes,
  secondFactors,
  securityKeys,
  sessions,
  signInTickets,
  staffHolds,
  staffKeys,
} from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { makeEmployer, makeListing } from '../jobs/work-world'
import { makePerson, NOW, type openClassroom, takeAssessment, TODAY } from '../progress/classroom'

process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
process.env['AUTH_SECRET'] ??= 'tests only: this secret protects nothing at all'

const SOON = new Date('2026-11-21T09:00:00Z')

/** Secrets as the database holds them: no page and no file may show one. */
export const SECRETS = [
  'passphrase-hash',
  'sealed-totp',
  'key-id',
  'public-key',
  'backup-hash',
  'recovery-hash',
  'session-id',
  'wrapped-key',
  'sealed-contact',
  'ticket-id',
  'sealed-form',
  'invitation-hash',
]

/**
 * Gives somebody at least one row in every table that can hold one of theirs, with things around them that carry `name`: by the use cases, and by hand where only staff or a secret is behind it.
 */
export async function liveFully(
  db: Database,
  room: Awaited<ReturnType<typeof openClassroom>>,
  person: Person,
  name = 'morning',
): Promise<{ coordinator: Person }> {
  const coordinator = await makePerson(db, room.here, `desk-of-the-${name}`, 'coordinator')
  await learn(db, room.trainer, person, name)
  await work(db, coordinator, person, name)
  await plantByHand(db, coordinator, person)
  return { coordinator }
}

async function learn(db: Database, trainer: Person, person: Person, name: string): Promise<void> {
  const course = 'phone-safety'
  await takeAssessment(db, person, 2)
  await completeLesson(db, person, { course, lesson: 'one', eventId: randomUUID() }, NOW)
  await recordPracticeAnswer(db, person, { course, lesson: 'one', item: 'one-1', response: ['b'], eventId: randomUUID() }, NOW)
  await reportSkill(db, person, { skill: 'use-smartphone', level: 1 }, NOW)
  const cohort = await createCohort(db, trainer, { name: `Group of the ${name}`, course }, NOW)
  if (!cohort.ok) throw new Error(cohort.reason)
  await addToCohort(db, trainer, cohort.cohort, person.handle)
  const ask = () => requestSignOff(db, person, { course, task: 'safe-phone-check' }, NOW)
  await ask()
  const request = (await listTaskRequests(db, trainer)).find(({ handle }) => handle === person.handle)
  await signOff(db, trainer, request?.id ?? '', { result: 'again', seen: ['lock'] }, NOW)
  await ask()
}

async function work(db: Database, coordinator: Person, person: Person, name: string): Promise<void> {
  const { id: learnerId, organisationId } = person
  await saveWishes(db, person, { place: 'mae-sot', canMove: false, papers: [], needsLodging: true })
  await withinOrganisation(db, organisationId, (tx) =>
    tx.insert(caseloads).values({ learnerId, organisationId, coordinatorId: coordinator.id, since: TODAY }),
  )
  const employer = await makeEmployer(db, coordinator, `Mill of the ${name}`)
  const listingId = await makeListing(db, coordinator, employer)
  const asked = await askForIntroduction(db, person, { listingId, shares: ['skills'] }, NOW)
  if (!asked.ok) throw new Error(asked.reason)
  for (const stage of ['introduced', 'interview', 'offered', 'started'] as const) await advance(db, coordinator, asked.id, stage, NOW)
}

async function plantByHand(db: Database, coordinator: Person, person: Person): Promise<void> {
  const { id: personId, organisationId } = person
  const own = (secret: string) => `${secret} ${person.handle}`
  await withinOrganisation(db, organisationId, async (tx) => {
    await tx.insert(passphrases).values({ personId, hash: own('passphrase-hash') })
    await tx.insert(secondFactors).values({ personId, sealedSecret: own('sealed-totp'), confirmedOn: TODAY })
    await tx.insert(securityKeys).values({ id: own('key-id'), personId, publicKey: 'public-key', counter: 1, transports: ['usb'], addedOn: TODAY })
    await tx.insert(backupCodes).values({ personId, codeHash: 'backup-hash' })
    await tx.insert(recoveryCodes).values({ personId, codeHash: own('recovery-hash'), madeOn: TODAY })
    const times = { startedAt: NOW, usedAt: NOW, endsAt: SOON, provenAt: NOW }
    await tx.insert(sessions).values({ id: own('session-id'), personId, organisationId, isOwnPhone: true, ...times })
    await tx.insert(signInTickets).values({ id: own('ticket-id'), personId, purpose: 'session', expiresAt: SOON })
    await tx
      .insert(invitations)
      .values({ organisationId, codeHash: `invitation-hash ${randomUUID()}`, role: 'learner', issuedBy: personId, issuedOn: TODAY, expiresOn: TODAY })
    const key = { personId, organisationId, publicKey: 'point', wrappedKey: own('wrapped-key'), salt: 'salt', rounds: 600_000, madeOn: TODAY }
    const [staffKey] = await tx.insert(staffKeys).values(key).returning()
    const [introduction] = await tx.select().from(introductions).where(eq(introductions.learnerId, personId))
    const contact = { organisationId, sealed: 'sealed-contact'.padEnd(1320, '.'), sentOn: TODAY, deletesOn: TODAY }
    if (staffKey && introduction) await tx.insert(contacts).values({ ...contact, introductionId: introduction.id, staffKeyId: staffKey.id })
    await tx.insert(staffHolds).values({ personId, organisationId, heldBy: coordinator.id, heldOn: TODAY })
    await tx.insert(keptForms).values({ organisationId, personId, sealed: 'sealed-form', expiresAt: SOON })
    const proposal = { organisationId, kind: 'role', proposedOn: TODAY, expiresAt: SOON }
    await tx.insert(proposals).values({ ...proposal, detail: {}, proposedBy: personId })
    await tx.insert(proposals).values({ ...proposal, detail: { person: personId }, proposedBy: coordinator.id })
    for (const id of [personId, personId, coordinator.id]) await recordAccess(tx, coordinator, 'learner-opened', [id])
  })
}
