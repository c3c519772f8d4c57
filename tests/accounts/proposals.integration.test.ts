import rabbit from 'rabbit-node'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Person } from '@/core/accounts/person'
import { changedSettings, settingsOf } from '@/core/accounts/organisation-input'
import { PROPOSAL_MS, StaffChangeSchema } from '@/core/accounts/proposals'
import { beginSignUp } from '@/core/accounts/server/begin-sign-up'
import { createInvitation } from '@/core/accounts/server/create-invitation'
import { approveProposal, declineProposal } from '@/core/accounts/server/decide-proposal'
import { findOrganisation } from '@/core/accounts/server/find-organisation'
import { grantRole } from '@/core/accounts/server/grant-role'
import { holdStaff } from '@/core/accounts/server/hold-staff'
import { listProposals } from '@/core/accounts/server/list-proposals'
import { listStaff } from '@/core/accounts/server/list-staff'
import { proposeChange } from '@/core/accounts/server/propose-change'
import { takeBackProposed } from '@/core/accounts/server/take-back-proposed'
import { removeRole } from '@/core/accounts/server/remove-role'
import { auditSubject } from '@/core/audit/server/audit-subject'
import { verifyChain } from '@/core/audit/server/verify-chain'
import { writtenText } from '@/core/burmese/written-text'
import { invitations, proposals } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { readLog } from '../audit/log-world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { makeOrganisation, makeSignedIn, makeSomebody, NOW, TODAY } from './world'

onEveryDatabase('a change of staff', (open) => {
  let database: TestDatabase
  let organisationId: string
  let first: Person
  let second: Person
  let trainer: Person

  beforeAll(async () => {
    database = await open()
  })
  beforeEach(async () => {
    organisationId = await makeOrganisation(database.db)
    first = await makeSignedIn(database.db, organisationId, 'administrator')
    second = await makeSignedIn(database.db, organisationId, 'administrator')
    trainer = await makeSignedIn(database.db, organisationId, 'trainer')
  })
  afterAll(() => database.close())

  const rolesOf = async (person: Person) => (await listStaff(database.db, first)).find(({ id }) => id === person.id)?.roles.toSorted()
  const waiting = (at = NOW) => listProposals(database.db, second, at)

  async function propose(person: Person, role: 'trainer' | 'coordinator' | 'administrator', kind: 'grant-role' | 'remove-role' = 'grant-role') {
    expect(await proposeChange(database.db, first, { kind, personId: person.id, role }, NOW)).toEqual({ ok: true })
    const [proposal] = await waiting()
    if (!proposal) throw new Error('nothing was proposed')
    return proposal.id
  }

  it('happens when a second administrator agrees, and not before', async () => {
    const id = await propose(trainer, 'coordinator')
    expect(await rolesOf(trainer)).toEqual(['trainer'])
    expect(await waiting()).toMatchObject([{ about: trainer.handle, proposedBy: { handle: first.handle }, proposedOn: TODAY }])
    expect(await approveProposal(database.db, second, id, NOW)).toEqual({ ok: true })
    expect(await rolesOf(trainer)).toEqual(['coordinator', 'trainer'])
    expect(await waiting()).toEqual([])
    expect(await approveProposal(database.db, second, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('is never agreed to by its proposer, by anybody who is no administrator, or from another organisation', async () => {
    const id = await propose(trainer, 'administrator')
    const foreign = await makeSignedIn(database.db, await makeOrganisation(database.db), 'administrator')
    const learner = await makeSomebody(database.db, organisationId, ['learner'])
    const strangers = [
      first,
      { ...trainer, roles: ['administrator' as const] },
      foreign,
      { ...foreign, organisationId },
      { ...trainer, id: learner.id },
    ]
    for (const stranger of strangers) {
      expect(await approveProposal(database.db, stranger, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
      if (stranger !== first) expect(await declineProposal(database.db, stranger, id, NOW)).toBe(false)
    }
    for (const stranger of strangers.slice(1)) expect(await listProposals(database.db, stranger, NOW)).toEqual([])
    expect(await rolesOf(trainer)).toEqual(['trainer'])
  })

  it('falls with its proposer', async () => {
    const id = await propose(trainer, 'administrator')
    expect(await removeRole(database.db, second, first.id, 'administrator')).toEqual({ ok: true })
    expect(await approveProposal(database.db, second, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await listStaff(database.db, second)).toContainEqual(expect.objectContaining({ id: trainer.id, roles: ['trainer'] }))
  })

  it('waits seven days, and is declined or taken back at once', async () => {
    const id = await propose(trainer, 'coordinator')
    const justBefore = new Date(NOW.getTime() + PROPOSAL_MS - 1)
    const after = new Date(NOW.getTime() + PROPOSAL_MS)
    expect([(await waiting(justBefore)).length, (await waiting(after)).length]).toEqual([1, 0])
    expect(await approveProposal(database.db, second, id, after)).toEqual({ ok: false, reason: 'not-found' })
    expect(await declineProposal(database.db, second, id, NOW)).toBe(true)
    expect(await approveProposal(database.db, second, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await declineProposal(database.db, first, await propose(trainer, 'coordinator'), NOW)).toBe(true)
    expect(await waiting()).toEqual([])
  })

  it('is written down once, however often it is proposed', async () => {
    await propose(trainer, 'coordinator')
    await propose(trainer, 'coordinator')
    expect(await waiting()).toHaveLength(1)
  })

  it('goes on waiting when it cannot be done as things stand', async () => {
    const id = await propose(trainer, 'trainer', 'remove-role')
    await removeRole(database.db, first, trainer.id, 'trainer')
    expect(await approveProposal(database.db, second, id, NOW)).toEqual({ ok: false, reason: 'unknown-person' })
    expect(await waiting()).toHaveLength(1)
    await grantRole(database.db, first, trainer.id, 'trainer', TODAY)
    expect(await approveProposal(database.db, second, id, NOW)).toEqual({ ok: true })
    expect(await rolesOf(trainer)).toEqual([])
  })

  it('is never about learners or people elsewhere', async () => {
    const learner = await makeSomebody(database.db, organisationId, ['learner'])
    const foreign = await makeSignedIn(database.db, await makeOrganisation(database.db), 'trainer')
    for (const { id } of [learner, foreign]) {
      const change = { kind: 'grant-role', personId: id, role: 'coordinator' } as const
      expect(await proposeChange(database.db, first, change, NOW)).toEqual({ ok: false, reason: 'unknown-person' })
    }
    const invite = { kind: 'invite-staff', role: 'coordinator', locale: 'my' } as const
    expect(await proposeChange(database.db, trainer, invite, NOW)).toEqual({ ok: false, reason: 'not-allowed' })
  })

  it('that invites gives its code to whoever agrees, once', async () => {
    await proposeChange(database.db, first, { kind: 'invite-staff', role: 'coordinator', locale: 'my' }, NOW)
    const [proposal] = await waiting()
    const approved = await approveProposal(database.db, second, proposal?.id ?? '', NOW)
    if (!approved.ok || !approved.invitation) throw new Error('no invitation was made')
    expect(approved.invitation.locale).toBe('my')
    expect(await beginSignUp(database.db, approved.invitation.code, 'my', NOW)).toMatchObject({ ok: true })
  })

  it('brings no administrator by an invitation, neither proposed here nor by an earlier version', async () => {
    const invite = { kind: 'invite-staff', role: 'administrator', locale: 'en' }
    expect(StaffChangeSchema.safeParse(invite).success).toBe(false)
    await proposeChange(database.db, first, { kind: 'invite-staff', role: 'trainer', locale: 'en' }, NOW)
    const [proposal] = await waiting()
    await withinOrganisation(database.db, organisationId, (tx) => tx.update(proposals).set({ detail: invite }))
    expect(await waiting()).toEqual([])
    expect(await approveProposal(database.db, second, proposal?.id ?? '', NOW)).toEqual({ ok: false, reason: 'not-found' })
    const created = await createInvitation(database.db, first, 'trainer', TODAY)
    const code = created.ok ? created.code : ''
    expect(await beginSignUp(database.db, code, 'en', NOW)).toMatchObject({ ok: true })
    await withinOrganisation(database.db, organisationId, (tx) => tx.update(invitations).set({ role: 'administrator' }))
    expect(await beginSignUp(database.db, code, 'en', NOW)).toEqual({ ok: false, reason: 'unknown' })
  })

  it('of texts that were typed in Zawgyi is proposed anew as they were typed, and the old one is agreed to no more', async () => {
    const help = 'မေးစရာရှိရင် ဖိတ်ခေါ်ကုဒ် ပေးတဲ့သူကို မေးပါ။'
    const typed = rabbit.uni2zg(help)
    const change = { kind: 'change-settings', settings: { helpMy: help } } as const
    await proposeChange(database.db, first, change, NOW)
    const [old] = await waiting()
    for (const [person, text] of [
      [first, 'Another'],
      [second, typed],
    ] as const) {
      expect(await takeBackProposed(database.db, person, { helpMy: text }, NOW)).toBe(true)
      expect(await waiting()).toMatchObject([{ id: old?.id, change }])
    }
    expect(await takeBackProposed(database.db, trainer, { helpMy: typed }, NOW)).toBe(false)
    expect(await takeBackProposed(database.db, first, { helpMy: typed }, NOW)).toBe(true)
    expect(await approveProposal(database.db, second, old?.id ?? '', NOW)).toEqual({ ok: false, reason: 'not-found' })
    const [anew] = await waiting()
    expect(await approveProposal(database.db, second, anew?.id ?? '', NOW)).toEqual({ ok: true })
    expect((await findOrganisation(database.db, first)).help.my).toBe(writtenText(typed).before)
  })

  it('of the settings counts when a second administrator agrees, who sees what is now and what would be', async () => {
    const before = await findOrganisation(database.db, first)
    const typed = { ...settingsOf(before), helpMy: 'မေးပါ', helpEn: 'Ask' }
    const settings = changedSettings(before, typed)
    expect(settings).toEqual({ helpMy: 'မေးပါ', helpEn: 'Ask' })
    if (!settings) throw new Error('nothing is changed')
    expect(await proposeChange(database.db, first, { kind: 'change-settings', settings }, NOW)).toEqual({ ok: true })
    expect(await findOrganisation(database.db, first)).toEqual(before)
    const [proposal] = await waiting()
    expect(proposal).toMatchObject({ about: null, change: { settings }, settings: settingsOf(before) })
    // Another field, agreed to meanwhile, is not undone.
    await proposeChange(database.db, second, { kind: 'change-settings', settings: { weeklyInvitations: 7 } }, NOW)
    const other = (await waiting()).find(({ id }) => id !== proposal?.id)
    expect(await approveProposal(database.db, first, other?.id ?? '', NOW)).toEqual({ ok: true })
    expect(await approveProposal(database.db, first, proposal?.id ?? '', NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await approveProposal(database.db, second, proposal?.id ?? '', NOW)).toEqual({ ok: true })
    expect(await findOrganisation(database.db, first)).toEqual({ ...before, help: { my: 'မေးပါ', en: 'Ask' }, weeklyInvitations: 7 })
  })

  it('leaves a row for each of the two in the log, in the same transaction, and the chain fits', async () => {
    await approveProposal(database.db, second, await propose(trainer, 'coordinator'), NOW)
    await approveProposal(database.db, second, await propose(trainer, 'coordinator', 'remove-role'), NOW)
    await proposeChange(database.db, first, { kind: 'invite-staff', role: 'trainer', locale: 'en' }, NOW)
    await approveProposal(database.db, second, (await waiting())[0]?.id ?? '', NOW)
    await proposeChange(database.db, first, { kind: 'change-settings', settings: { weeklyInvitations: 7 } }, NOW)
    await approveProposal(database.db, second, (await waiting())[0]?.id ?? '', NOW)
    await holdStaff(database.db, first, trainer.id, NOW)
    await holdStaff(database.db, first, trainer.id, NOW)
    await proposeChange(database.db, first, { kind: 'release-hold', personId: trainer.id }, NOW)
    await approveProposal(database.db, second, (await waiting())[0]?.id ?? '', NOW)
    const both = (action: string, subject: string) => [first, second].map(({ id }) => ({ action, actorId: id, subject: auditSubject(subject) }))
    const log = await readLog(database.db, organisationId)
    expect(log.map(({ action, actorId, subject }) => ({ action, actorId, subject }))).toEqual([
      ...both('role-granted', trainer.id),
      ...both('role-removed', trainer.id),
      ...both('staff-invited', organisationId),
      ...both('settings-changed', organisationId),
      { action: 'hold-placed', actorId: first.id, subject: auditSubject(trainer.id) },
      ...both('hold-released', trainer.id),
    ])
    expect(await verifyChain(database.db, organisationId, new Date())).toMatchObject({ ok: true, rows: 11 })
  })

  it('that is declined or refused leaves no row', async () => {
    const id = await propose(trainer, 'trainer', 'remove-role')
    await removeRole(database.db, first, trainer.id, 'trainer')
    await approveProposal(database.db, second, id, NOW)
    await declineProposal(database.db, second, id, NOW)
    expect(await readLog(database.db, organisationId)).toEqual([])
  })

  it('is done once when two agree at the same moment', async () => {
    const third = await makeSignedIn(database.db, organisationId, 'administrator')
    await proposeChange(database.db, first, { kind: 'invite-staff', role: 'trainer', locale: 'en' }, NOW)
    const [proposal] = await waiting()
    const both = await Promise.all([second, third].map((each) => approveProposal(database.db, each, proposal?.id ?? '', NOW)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})
