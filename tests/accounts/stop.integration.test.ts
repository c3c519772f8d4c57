import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { makeTotpSecret } from '@/core/accounts/one-time-codes'
import type { Person } from '@/core/accounts/person'
import { beginSignUp } from '@/core/accounts/server/begin-sign-up'
import { createInvitation } from '@/core/accounts/server/create-invitation'
import { exchangeTicket } from '@/core/accounts/server/exchange-ticket'
import { findLapsedPerson } from '@/core/accounts/server/find-lapsed-person'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { joinWithInvitation } from '@/core/accounts/server/join-with-invitation'
import { resumeForKeeper, stopForKeeper } from '@/core/accounts/server/keep-stopped'
import { listProposals } from '@/core/accounts/server/list-proposals'
import { listStaff } from '@/core/accounts/server/list-staff'
import { makeForKeeper } from '@/core/accounts/server/make-administrator'
import { proposeChange } from '@/core/accounts/server/propose-change'
import { signIn } from '@/core/accounts/server/sign-in'
import { stopOrganisation } from '@/core/accounts/server/stop-organisation'
import { issueTicket } from '@/core/accounts/server/tickets'
import { hashToken } from '@/core/accounts/tokens'
import { KEEPER_ID } from '@/core/audit/keeper'
import { auditSubject } from '@/core/audit/server/audit-subject'
import { verifyChain } from '@/core/audit/server/verify-chain'
import { runRetention } from '@/core/retention/server/run-retention'
import { keepForm, listKeptForms } from '@/core/safety/server/kept-forms'
import { type Database } from '@/db/client'
import { keysInside } from '@/db/keys/database'
import { auditEntries, organisations, sessions } from '@/db/schema'
import { OrganisationStopped, withinOrganisation } from '@/db/scope'
import { readLog } from '../audit/log-world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { later, makeOrganisation, makeSignedIn, makeSomebody, NOW, openSession, type Somebody, TODAY } from './world'

onEveryDatabase('an organisation that is stopped', (open) => {
  let database: TestDatabase
  let db: Database
  let organisationId: string
  let administrator: Person
  let learner: Somebody
  let token: string

  beforeAll(async () => {
    database = await open()
    ;({ db } = database)
  })
  beforeEach(async () => {
    organisationId = await makeOrganisation(db)
    administrator = await makeSignedIn(db, organisationId, 'administrator')
    learner = await makeSomebody(db, organisationId, ['learner'])
    token = await openSession(db, learner)
  })
  afterAll(() => database.close())

  const stop = () => stopOrganisation(db, administrator, later(1))
  const typed = (somebody: Somebody) => ({ handle: somebody.handle, passphrase: somebody.words.join(' ') })

  it('has no session that lives, not even that of whoever stopped it', async () => {
    expect(await stop()).toBe(true)
    expect(await findPersonBySession(db, token, later(1))).toBeNull()
    expect(await findLapsedPerson(db, token, later(30))).toBeNull()
    expect(await database.asOwner((owner) => owner.select().from(sessions).where(eq(sessions.organisationId, organisationId)))).toEqual([])
  })

  it('answers the right words of its people as it answers wrong ones', async () => {
    await stop()
    expect(await signIn(db, typed(learner), later(2))).toEqual(await signIn(db, { handle: 'nobody', passphrase: 'x' }, later(2)))
  })

  it('lets nobody finish a sign-in that was under way, and gives no ticket any more', async () => {
    const ticket = await issueTicket(db, learner, 'session', NOW)
    await stop()
    expect(await exchangeTicket(db, ticket, later(1))).toBeNull()
    await expect(issueTicket(db, learner, 'session', later(1))).rejects.toThrow(OrganisationStopped)
  })

  it('opens no invitation, and admits nobody who had begun to join', async () => {
    const coordinator = await makeSignedIn(db, organisationId, 'coordinator')
    const invited = await createInvitation(db, coordinator, 'learner', TODAY)
    const code = invited.ok ? invited.code : ''
    const begun = await beginSignUp(db, code, 'en', NOW)
    if (!begun.ok) throw new Error(begun.reason)
    await stop()
    expect(await beginSignUp(db, code, 'en', later(2))).toEqual({ ok: false, reason: 'unknown' })
    const { words, asked, sealed } = begun.offer
    expect(await joinWithInvitation(db, sealed, [words[asked[0]] ?? '', words[asked[1]] ?? ''], later(2))).toEqual({ ok: false, reason: 'over' })
    // Whoever found the paper in the raid does not get in afterwards either.
    await resumeForKeeper(db, organisationId, later(2))
    expect(await beginSignUp(db, code, 'en', later(3))).toEqual({ ok: false, reason: 'unknown' })
  })

  it('keeps nothing that waits: no form, no change of staff', async () => {
    const other = await makeSignedIn(db, organisationId, 'administrator')
    await keepForm(db, { personId: learner.id, organisationId }, { path: '/en/jobs/wishes', fields: { place: ['mae-sot'] } }, NOW)
    await proposeChange(db, other, { kind: 'invite-staff', role: 'coordinator', locale: 'en' }, NOW)
    await stop()
    await resumeForKeeper(db, organisationId, later(2))
    expect(await listKeptForms(db, { personId: learner.id, organisationId }, later(2))).toEqual([])
    expect(await listProposals(db, administrator, later(2))).toEqual([])
  })

  it('leaves a row in the log of who stopped it and that it goes on, as of an administrator whom the keeper made', async () => {
    await stop()
    await resumeForKeeper(db, organisationId, later(2))
    await stopForKeeper(db, organisationId, later(3))
    await resumeForKeeper(db, organisationId, later(4))
    const { id } = await makeForKeeper(db, organisationId, { locale: 'en', totpSecret: makeTotpSecret() }, TODAY)
    const rows = await readLog(db, organisationId)
    expect(rows.map(({ action, actorId, subject }) => [action, actorId, subject])).toEqual([
      ['organisation-stopped', administrator.id, auditSubject(organisationId)],
      ['organisation-resumed', KEEPER_ID, auditSubject(organisationId)],
      ['organisation-stopped', KEEPER_ID, auditSubject(organisationId)],
      ['organisation-resumed', KEEPER_ID, auditSubject(organisationId)],
      ['administrator-made', KEEPER_ID, auditSubject(id)],
    ])
    expect(await verifyChain(db, organisationId, new Date())).toMatchObject({ ok: true, rows: 5 })
  })

  it('writes nothing more that was under way, however far it had come', async () => {
    const help = { my: 'ပြောင်းပြီ', en: 'changed' }
    const change = withinOrganisation(db, organisationId, async (tx) => {
      await tx.update(organisations).set({ stoppedAt: NOW, help }).where(eq(organisations.id, organisationId))
    })
    await expect(change).rejects.toThrow(OrganisationStopped)
    const [organisation] = await database.asOwner((owner) => owner.select().from(organisations).where(eq(organisations.id, organisationId)))
    expect(organisation?.help).not.toEqual(help)
  })

  it('stops nobody elsewhere', async () => {
    const elsewhere = await makeSignedIn(db, await makeOrganisation(db), 'administrator')
    const [row] = await database.asOwner((owner) => owner.select().from(sessions).where(eq(sessions.personId, elsewhere.id)))
    await stop()
    const left = await database.asOwner((owner) =>
      owner
        .select()
        .from(sessions)
        .where(eq(sessions.id, row?.id ?? '')),
    )
    expect(left).toHaveLength(1)
  })

  it('is stopped by its administrators alone', async () => {
    const trainer = await makeSignedIn(db, organisationId, 'trainer')
    const foreign = await makeSignedIn(db, await makeOrganisation(db), 'administrator')
    for (const stranger of [
      { ...trainer, roles: ['administrator' as const] },
      { ...foreign, organisationId },
    ])
      expect(await stopOrganisation(db, stranger, NOW)).toBe(false)
    expect(await findPersonBySession(db, token, later(1))).not.toBeNull()
  })

  it('goes on at the word of the keeper, and everybody signs in anew', async () => {
    await stopForKeeper(db, organisationId, NOW)
    expect(await resumeForKeeper(db, organisationId, later(2))).toBe(true)
    expect(await resumeForKeeper(db, organisationId, later(2))).toBe(false)
    expect(await findPersonBySession(db, token, later(1))).toBeNull()
    expect(await signIn(db, typed(learner), later(2))).toMatchObject({ ok: true })
    expect(await findPersonBySession(db, await openSession(db, learner, later(2)), later(3))).not.toBeNull()
  })

  it('does not bring back a session that slipped in beside the stop', async () => {
    await stop()
    const times = { startedAt: NOW, usedAt: NOW, endsAt: later(700), provenAt: NOW }
    await database.asOwner((owner) =>
      owner.insert(sessions).values({ id: hashToken(`late ${learner.id}`), personId: learner.id, organisationId, ...times }),
    )
    expect(await findPersonBySession(db, `late ${learner.id}`, later(2))).toBeNull()
    await resumeForKeeper(db, organisationId, later(2))
    expect(await findPersonBySession(db, `late ${learner.id}`, later(2))).toBeNull()
  })

  it('still removes what its time is over for, and keeps its last administrator', async () => {
    await keepForm(db, { personId: learner.id, organisationId }, { path: '/en/jobs/wishes', fields: { place: ['mae-sot'] } }, NOW)
    await database.asOwner((owner) => owner.update(organisations).set({ stoppedAt: NOW }).where(eq(organisations.id, organisationId)))
    // The log's days are those of the database's own clock, which does not move with this one.
    await database.asOwner((owner) => owner.delete(auditEntries))
    const { removed, failed } = await runRetention(db, keysInside, later(200 * 24 * 60))
    expect(failed).toEqual([])
    expect(removed.keptForms).toBeGreaterThan(0)
    expect(removed.accounts).toBeGreaterThan(0)
    await resumeForKeeper(db, organisationId, later(2))
    expect(await listProposals(db, administrator, NOW)).toEqual([])
    const staff = await listStaff(db, administrator)
    expect(staff.map(({ id }) => id)).toEqual([administrator.id])
  })
})
