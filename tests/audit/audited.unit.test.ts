import { expect, it } from 'vitest'
import { ACTIONS } from '@/core/audit/actions'
import { LOCALES } from '@/core/installation/locales'
import { wordsFor } from '@/core/words/words'
import { findHiddenFunctions, findStaffUseCases, sourceReachedFrom } from './use-cases'

/** What each use case writes into the log; tests/audit/use-cases.integration.test.ts sees that it does. */
const AUDITED: Record<string, (typeof ACTIONS)[number][]> = {
  addToCohort: ['added-to-cohort'],
  advance: ['introduction-moved'],
  close: ['introduction-closed'],
  cohortProgress: ['cohort-listed'],
  addSecurityKey: ['second-factor-changed'],
  approveProposal: [
    'coordinator-changed',
    'trainer-changed',
    'staff-invited',
    'role-granted',
    'role-removed',
    'hold-released',
    'settings-changed',
    'contact-key-replaced',
  ],
  deleteAccount: ['coordinator-changed', 'trainer-changed'],
  findCaseloadIntroduction: ['introduction-opened', 'shared-facts-opened'],
  findCaseloadLearner: ['learner-opened'],
  findContact: ['contact-opened'],
  keepStaffKey: ['contact-key-made'],
  retireStaffKey: ['contact-key-retired'],
  findTaskRequest: ['task-opened'],
  holdStaff: ['hold-placed'],
  listCandidates: ['candidates-listed'],
  listCaseload: ['caseload-listed'],
  listCaseloadIntroductions: ['introductions-listed'],
  listIntroductionsOfLearner: ['introductions-listed'],
  listTaskRequests: ['tasks-listed'],
  proposeIntroduction: ['introduction-proposed'],
  makeForKeeper: ['administrator-made'],
  removeCodeApp: ['second-factor-changed'],
  removeFromCohort: ['taken-out-of-cohort'],
  removeRole: ['coordinator-changed', 'trainer-changed'],
  removeSecurityKey: ['second-factor-changed'],
  renewBackupCodes: ['second-factor-changed'],
  renewCodeApp: ['second-factor-changed'],
  resumeForKeeper: ['organisation-resumed'],
  signOff: ['task-decided'],
  stopForKeeper: ['organisation-stopped'],
  stopOrganisation: ['organisation-stopped'],
  whereStuck: ['mistakes-listed'],
}

/** Use cases that touch a table of learners and write nothing, by the reason. */
const REASONS: Record<string, string[]> = {
  'a person has to do with their own account alone': [
    'askToAddKey',
    'beginRecovery',
    'changeFactors',
    'changeLocale',
    'changePassphrase',
    'confirmSecondFactor',
    'findSecondFactorHolder',
    'joinWithInvitation',
    'makeRecoveryCode',
    'offerNewWords',
    'openCodeApp',
    'openSecondFactor',
    'readOwnData',
    'recover',
    'removeRecoveryCode',
    'signIn',
    'whileProven',
  ],
  "it counts or locks the issuer's own rows; an invitation is nobody's yet": ['createInvitation', 'invitationsLeft'],
  'it shows or changes members of staff alone': ['declineProposal', 'grantRole', 'listProposals', 'listStaff', 'proposeChange', 'takeBackProposed'],
  'it reads the log itself, and handles of staff alone': ['findAlerts', 'listAuditEntries'],
  'it makes an empty cohort, or gives its name back': ['createCohort', 'takeBackCohort'],
  'it shows numbers of a cohort; its people stand on the page of the cohort, which writes': ['listCohorts'],
  'it counts the filled openings of a listing, and the placements say of nobody whose they are': ['findListing', 'listListings'],
  'it names an employer, and not who withdrew': ['listEmployersToTell'],
  'it says whether there is a contact, on the page of an introduction whose opening is written': ['findCaseloadContact'],
}

const EXCEPTIONS = Object.values(REASONS).flat()

const found = findStaffUseCases()

it('every use case in which staff may meet a learner is written into the log, or says why not', () => {
  expect(found.map(({ name, file }) => ({ name, file })).filter(({ name }) => !(name in AUDITED) && !EXCEPTIONS.includes(name))).toEqual([])
})

it('the two lists name what there is, each once', () => {
  const names = found.map(({ name }) => name)
  expect([...Object.keys(AUDITED), ...EXCEPTIONS].sort()).toEqual(names.sort())
  expect(findHiddenFunctions()).toEqual([])
})

it('what is said to be written stands in the code', () => {
  for (const { name, file } of found) {
    for (const action of AUDITED[name] ?? []) expect(sourceReachedFrom(file), name).toContain(`'${action}'`)
    if (AUDITED[name]) expect(sourceReachedFrom(file), name).toContain('recordAccess(')
  }
  expect(new Set(Object.values(AUDITED).flat())).toEqual(new Set(ACTIONS))
})

it('each action has a text in every language', () => {
  for (const locale of LOCALES) expect(Object.keys(wordsFor(locale).audit.actions)).toEqual(ACTIONS)
})
