import { type Role, ROLES, STAFF_ROLES } from '@/core/accounts/roles'
import { KEY_ROUNDS } from '@/core/contact/staff-key'
import { type Camp, COURSE, LESSON, type ObjectName, TASK } from './camps'
import { objectOf } from './stage'

/**
 * Who may do what at each address. Every route of the built application needs a rule here, and every rule a route: the
 * matrix fails with the name of either. It then sends every method, as everyone, to everyone's objects.
 */
export type Rule = {
  /** For each part of the address in brackets that names somebody's object: which. The others are the same for all: see `PUBLIC_PARTS`. */
  objects?: Record<string, ObjectName>
  GET?: Door
  POST?: Door & Sent
}

type Door = {
  who: 'everyone' | readonly Role[]
  /**
   * Whose object it has to be. `any`: the route looks at none, such as one that only leads on. `colleague`: another
   * person's of the same organisation, and not one's own.
   */
  whose: 'own' | 'organisation' | 'colleague' | 'any'
  /** What those get who may. */
  answer: number
  /** Who has not proven lately who they are is asked first, and sees and changes nothing. */
  proven?: true
  /** What was typed by who is asked first is kept for them meanwhile. */
  waits?: true
  /** What a browser saves instead of showing it. */
  saved?: true
}

export type Form = Record<string, string | string[]>

type Sent = {
  /** A form that would do its work. A function, when the form itself names an object: then it is tried with everyone's. */
  form: Form | ((target: Camp) => Form)
  /** What those get who send a form about a stranger's object, where that is not 404. */
  stranger?: number
  /** Who shows in the end that the form works: somebody of camp a. `nobody`: it cannot be shown here, with the reason. */
  shownBy: 'learner' | 'spare' | 'trainer' | 'coordinator' | 'administrator' | { nobody: string }
  /** False for a form that changes nothing, such as one for those who are not signed in. */
  changes?: false
}

/** The parts of addresses that name nobody's object. */
export const PUBLIC_PARTS: Record<string, string> = {
  locale: 'en',
  course: COURSE,
  lesson: LESSON,
  task: TASK,
  role: 'coordinator',
  file: 'nothing.svg',
  '...path': 'nothing/is/here',
}

/** What a visit may change beside its work: a session was used, who looked at whom is written down, a month is counted. */
export const HOUSEKEEPING = ['sessions', 'sign_in_tickets', 'audit_entries', 'audit_checkpoints', 'organisation_keys', 'report_snapshots']

/** What moves even where everything is refused: a session was used, and a minute after its start the server signs the log by itself. */
export const BY_ITSELF = ['sessions', 'audit_checkpoints', 'organisation_keys']

const everyone = (answer = 200): Door => ({ who: 'everyone', whose: 'any', answer })
const members = (answer = 200): Door => ({ who: ROLES, whose: 'any', answer })
const shows = (role: Role, whose: Door['whose'] = 'any'): Door => ({ who: [role], whose, answer: 200 })
const proven = <D extends Door>(door: D): D => ({ ...door, proven: true })
const staff = (answer = 200): Door => ({ who: STAFF_ROLES, whose: 'any', answer })
/** A page that leads on to the one where the form stands. */
const leadsOn = (role: Role): Door => ({ who: [role], whose: 'any', answer: 303 })
const takes = (role: Role, whose: Door['whose'], form: Sent['form'], answer = 303): Door & Sent => ({
  who: [role],
  whose,
  answer,
  form,
  shownBy: role,
})
const bytes = (count: number) => Buffer.alloc(count, 4).toString('base64url')
const WRAPPING = { wrappedKey: bytes(60), salt: bytes(16), rounds: String(KEY_ROUNDS) }

const LISTING_FORM = (target: Camp) => ({
  employer: objectOf(target, 'employer'),
  occupation: 'building-labourer',
  titleMy: 'A',
  titleEn: 'A',
  summaryMy: 'A',
  summaryEn: 'A',
  place: 'mae-sot',
  papers: 'thai-pink-card',
  amount: '300',
  period: 'day',
  currency: 'THB',
  hoursMy: 'A',
  hoursEn: 'A',
  safetyMy: 'A',
  safetyEn: 'A',
  openings: '1',
  startsOn: '2030-01-01',
  closesOn: '2030-01-01',
})

export const RULES: Record<string, Rule> = {
  '/': { GET: everyone(307) },
  '/[...path]': { GET: everyone(404), POST: { ...everyone(404), form: {}, shownBy: 'learner', changes: false } },
  '/health': { GET: everyone() },
  '/assets/[file]': { GET: everyone(404) },
  '/leave': { GET: everyone(303), POST: { ...everyone(303), form: {}, shownBy: { nobody: 'leaving.attack.test.ts does' } } },
  '/language': { GET: members(), POST: { ...members(303), form: { locale: 'en' }, shownBy: 'coordinator' } },

  '/[locale]': { GET: everyone(307) },
  '/[locale]/views': { GET: everyone() },
  // Openings stand on it for a learner alone, and of their organisation alone: tests/search/search-listings.integration.test.ts.
  '/[locale]/search': { GET: everyone() },
  '/[locale]/sign-in': {
    GET: everyone(),
    POST: { ...everyone(400), form: { handle: 'nobody-at-all-1', passphrase: 'a b c d e f' }, shownBy: 'learner', changes: false },
  },
  '/[locale]/second-factor': { GET: everyone(303), POST: { ...everyone(303), form: { code: '000000' }, shownBy: 'learner', changes: false } },
  '/[locale]/sign-out': { GET: everyone(303), POST: { ...everyone(303), form: {}, shownBy: 'spare' } },
  '/[locale]/join': { GET: everyone(), POST: { ...everyone(400), form: { code: 'nothing' }, shownBy: 'learner', changes: false } },
  '/[locale]/join/confirmations': {
    GET: everyone(303),
    POST: { ...everyone(400), form: { sealed: 'forged', first: 'a', second: 'b' }, shownBy: 'learner', changes: false },
  },
  '/[locale]/recover': {
    GET: everyone(),
    POST: { ...everyone(400), form: { handle: 'nobody-at-all-1', code: 'nothing' }, shownBy: 'learner', changes: false },
  },
  '/[locale]/recover/confirmations': {
    GET: everyone(303),
    POST: { ...everyone(400), form: { sealed: 'forged', first: 'a', second: 'b' }, shownBy: 'learner', changes: false },
  },
  '/[locale]/account': { GET: members() },
  '/[locale]/account/passphrase': { GET: proven(members()), POST: { ...proven(members()), form: {}, shownBy: 'learner', changes: false } },
  // A page that was drawn after a proof is one: recovery.attack.test.ts sends forged and foreign ones.
  '/[locale]/account/passphrase/confirmations': {
    GET: members(303),
    POST: { ...members(400), form: { sealed: 'forged', first: 'a', second: 'b' }, shownBy: 'learner', changes: false },
  },
  '/[locale]/account/recovery': { GET: members() },
  '/[locale]/account/recovery/codes': { GET: members(303), POST: { ...proven(members()), form: {}, shownBy: 'learner' } },
  // After the one above, so that there is a code to take away.
  '/[locale]/account/recovery/removal': { GET: members(303), POST: { ...proven(members(303)), form: {}, shownBy: 'learner' } },
  '/[locale]/account/deletion': { GET: members(), POST: { ...members(303), form: { sure: 'yes' }, shownBy: 'spare' } },

  '/[locale]/account/data': { GET: members() },
  '/[locale]/account/data/copy': { GET: proven({ ...members(), saved: true }) },
  '/[locale]/safety': { GET: everyone() },
  '/[locale]/font': { GET: everyone(), POST: { ...everyone(303), form: {}, shownBy: 'learner', changes: false } },
  '/[locale]/font/removal': { GET: everyone(303), POST: { ...everyone(303), form: {}, shownBy: 'learner', changes: false } },
  '/[locale]/waiting': { GET: members() },
  // What is not one's own is answered as what is not there: the page with what is left.
  '/[locale]/waiting/[form]/removal': {
    objects: { form: 'keptForm' },
    GET: members(303),
    POST: { ...members(303), whose: 'own', form: {}, stranger: 303, shownBy: 'learner' },
  },
  '/[locale]/prove': {
    GET: members(),
    POST: { ...members(400), form: { code: 'none' }, shownBy: { nobody: 'it takes a code that was not used yet' }, changes: false },
  },
  '/[locale]/account/sessions': { GET: members() },
  // As with what waits: the page shows what is left.
  '/[locale]/account/sessions/[session]/ending': {
    objects: { session: 'session' },
    GET: members(303),
    POST: { ...members(303), whose: 'own', form: {}, stranger: 303, shownBy: 'learner' },
  },
  '/[locale]/account/factors': { GET: proven(staff()) },
  '/[locale]/account/factors/backup-codes': { GET: staff(303), POST: { ...proven(staff()), form: {}, shownBy: 'trainer' } },
  '/[locale]/account/factors/code-app': {
    GET: proven(staff()),
    POST: { ...proven(staff(400)), form: { code: '000000' }, shownBy: 'trainer', changes: false },
  },
  '/[locale]/account/factors/code-app/removal': {
    GET: staff(303),
    POST: { ...proven(staff(400)), form: {}, shownBy: 'trainer', changes: false },
  },
  '/[locale]/account/factors/keys': {
    GET: staff(303),
    POST: { ...proven(staff(400)), form: { key: 'forged' }, shownBy: 'trainer', changes: false },
  },
  '/[locale]/account/factors/keys/removal': {
    GET: staff(303),
    POST: { ...proven(staff(303)), form: { id: 'of nobody' }, shownBy: 'trainer', changes: false },
  },

  '/[locale]/courses': { GET: everyone() },
  '/[locale]/courses/[course]': { GET: everyone() },
  '/[locale]/courses/[course]/[lesson]': { GET: everyone() },
  '/[locale]/courses/[course]/[lesson]/text': { GET: everyone(303) },
  '/[locale]/courses/[course]/[lesson]/side-by-side': { GET: everyone() },
  '/[locale]/courses/[course]/[lesson]/practice': {
    GET: everyone(303),
    POST: { ...everyone(404), form: { item: 'no-such-item', response: 'a' }, shownBy: 'learner', changes: false },
  },
  '/[locale]/courses/[course]/[lesson]/completions': {
    GET: leadsOn('learner'),
    POST: takes('learner', 'any', { event: '7f0d5a52-7a7c-4b39-9d5e-111111111111' }),
  },
  '/[locale]/courses/[course]/enrolments': { GET: everyone(303), POST: { ...takes('learner', 'any', {}), shownBy: 'spare' } },
  '/[locale]/courses/[course]/attempts': { GET: everyone(303), POST: { ...takes('learner', 'any', {}), shownBy: 'spare' } },
  '/[locale]/courses/[course]/attempts/[attempt]': { objects: { attempt: 'attempt' }, GET: shows('learner', 'own') },
  '/[locale]/courses/[course]/attempts/[attempt]/responses': {
    objects: { attempt: 'attempt' },
    GET: leadsOn('learner'),
    POST: takes('learner', 'own', { page: '1', 'answer-1': '1' }),
  },
  '/[locale]/courses/[course]/attempts/[attempt]/result': {
    objects: { attempt: 'attempt' },
    GET: shows('learner', 'own'),
    POST: takes('learner', 'own', { anyway: 'yes' }),
  },
  '/[locale]/courses/[course]/tasks/[task]': { GET: shows('learner') },
  '/[locale]/courses/[course]/tasks/[task]/sign-off-requests': {
    GET: leadsOn('learner'),
    POST: { ...takes('learner', 'any', {}), shownBy: { nobody: 'the learner of the camp has asked already, which changes nothing' } },
  },

  '/[locale]/learning': { GET: shows('learner') },
  '/[locale]/learning/review': { GET: shows('learner') },
  '/[locale]/learning/review/answers': {
    GET: everyone(303),
    POST: takes('learner', 'any', { course: COURSE, lesson: LESSON, item: 'sim-first', response: 'a' }, 200),
  },
  '/[locale]/learning/skills': { GET: shows('learner'), POST: takes('learner', 'any', { group: 'kitchen', skill: 'cooking', level: '2' }) },
  '/[locale]/learning/skills/withdrawals': { GET: leadsOn('learner'), POST: takes('learner', 'any', { skill: 'cooking' }) },
  '/[locale]/jobs': { GET: shows('learner') },
  '/[locale]/jobs/wishes': { GET: shows('learner'), POST: takes('learner', 'any', { place: 'mae-ramat', canMove: 'no' }) },
  '/[locale]/jobs/[listing]': { objects: { listing: 'listing' }, GET: shows('learner', 'organisation') },
  '/[locale]/introductions': {
    GET: shows('learner'),
    POST: takes('learner', 'organisation', (target) => ({ listing: objectOf(target, 'askable'), shares: 'skills' })),
  },
  '/[locale]/introductions/[introduction]': { objects: { introduction: 'asked' }, GET: shows('learner', 'own') },
  '/[locale]/introductions/[introduction]/agreement': {
    objects: { introduction: 'asked' },
    GET: leadsOn('learner'),
    POST: takes('learner', 'own', { shares: 'skills' }),
  },
  '/[locale]/introductions/[introduction]/refusal': {
    objects: { introduction: 'declinable' },
    GET: leadsOn('learner'),
    POST: takes('learner', 'own', {}),
  },
  '/[locale]/introductions/[introduction]/withdrawal': {
    objects: { introduction: 'agreed' },
    GET: leadsOn('learner'),
    POST: takes('learner', 'own', {}),
  },
  '/[locale]/introductions/[introduction]/contact': {
    objects: { introduction: 'reachable' },
    GET: leadsOn('learner'),
    POST: takes('learner', 'own', { how: 'plain', contact: 'at the second bridge' }),
  },
  '/[locale]/introductions/[introduction]/contact/withdrawal': {
    objects: { introduction: 'revocable' },
    GET: leadsOn('learner'),
    POST: takes('learner', 'own', {}),
  },

  '/studio': { GET: shows('trainer') },
  '/studio/translations': { GET: shows('trainer') },
  '/studio/cohorts': { GET: shows('trainer'), POST: takes('trainer', 'any', { name: 'Morning group', course: COURSE }) },
  '/studio/cohorts/[cohort]': { objects: { cohort: 'cohort' }, GET: shows('trainer', 'own') },
  '/studio/cohorts/[cohort]/wording': {
    objects: { cohort: 'cohort' },
    GET: leadsOn('trainer'),
    POST: { ...takes('trainer', 'own', { name: 'Another' }), changes: false },
  },
  '/studio/cohorts/[cohort]/members': {
    objects: { cohort: 'cohort' },
    GET: leadsOn('trainer'),
    POST: takes('trainer', 'own', (target) => ({ handle: target.spare.handle })),
  },
  '/studio/cohorts/[cohort]/members/[learner]/removal': {
    objects: { cohort: 'cohort', learner: 'learner' },
    GET: leadsOn('trainer'),
    POST: takes('trainer', 'own', {}),
  },
  '/studio/sign-offs/[request]': {
    objects: { request: 'request' },
    GET: shows('trainer', 'own'),
    POST: takes('trainer', 'own', { result: 'again' }),
  },

  '/desk': { GET: shows('coordinator') },
  '/desk/learners': { GET: shows('coordinator') },
  '/desk/learners/[learner]': { objects: { learner: 'learner' }, GET: shows('coordinator', 'own') },
  '/desk/listings': { GET: shows('coordinator'), POST: { ...takes('coordinator', 'organisation', LISTING_FORM), stranger: 400 } },
  '/desk/listings/new': { GET: shows('coordinator') },
  '/desk/listings/[listing]': { objects: { listing: 'listing' }, GET: shows('coordinator', 'organisation') },
  '/desk/listings/[listing]/closure': {
    objects: { listing: 'closable' },
    GET: leadsOn('coordinator'),
    POST: takes('coordinator', 'organisation', {}),
  },
  // A conversion alone can be taken back: any other text changes nothing. take-back-conversion.integration.test.ts shows that it works.
  '/desk/listings/[listing]/wording': {
    objects: { listing: 'listing' },
    GET: leadsOn('coordinator'),
    POST: { ...takes('coordinator', 'organisation', { titleMy: 'Another' }), changes: false },
  },
  '/desk/employers': {
    GET: shows('coordinator'),
    POST: takes('coordinator', 'any', { nameMy: 'New one', nameEn: 'New one', place: 'mae-sot' }),
  },
  '/desk/employers/[employer]': { objects: { employer: 'employer' }, GET: shows('coordinator', 'organisation') },
  '/desk/employers/[employer]/vetting': {
    objects: { employer: 'employer' },
    GET: leadsOn('coordinator'),
    POST: takes('coordinator', 'organisation', { found: ['visited', 'paysAllFees', 'keepsNoPapers'], checked: '2026-01-01', until: '2030-01-01' }),
  },
  '/desk/employers/[employer]/wording': {
    objects: { employer: 'employer' },
    GET: leadsOn('coordinator'),
    POST: { ...takes('coordinator', 'organisation', { nameMy: 'Another' }), changes: false },
  },
  '/desk/employers/[employer]/block': {
    objects: { employer: 'blockable' },
    GET: leadsOn('coordinator'),
    POST: takes('coordinator', 'organisation', { reason: 'scam' }),
  },
  '/desk/introductions': {
    GET: shows('coordinator'),
    POST: takes('coordinator', 'own', (target) => ({ learner: objectOf(target, 'learner'), listing: objectOf(target, 'proposable') })),
  },
  '/desk/introductions/[introduction]': { objects: { introduction: 'advancing' }, GET: shows('coordinator', 'own') },
  '/desk/introductions/[introduction]/stages': {
    objects: { introduction: 'advancing' },
    GET: leadsOn('coordinator'),
    POST: takes('coordinator', 'own', { stage: 'introduced' }),
  },
  '/desk/introductions/[introduction]/closure': {
    objects: { introduction: 'ending' },
    GET: leadsOn('coordinator'),
    POST: takes('coordinator', 'own', { reason: 'unreachable' }),
  },
  '/desk/introductions/[introduction]/contact': { objects: { introduction: 'reachable' }, GET: proven(shows('coordinator', 'own')) },
  '/desk/key/wrapping': {
    GET: leadsOn('coordinator'),
    POST: proven(takes('coordinator', 'own', (target) => ({ key: objectOf(target, 'staffKey'), ...WRAPPING }))),
  },
  '/desk/key': {
    GET: proven(shows('coordinator')),
    POST: proven(takes('coordinator', 'any', { publicKey: bytes(65), ...WRAPPING })),
  },
  '/desk/key/retirement': { GET: leadsOn('coordinator'), POST: takes('coordinator', 'any', {}) },
  '/desk/invitations': { GET: shows('coordinator'), POST: takes('coordinator', 'any', { locale: 'en' }, 200) },
  '/desk/invitations/[id]/withdrawal': {
    objects: { id: 'invitation' },
    GET: leadsOn('coordinator'),
    POST: takes('coordinator', 'own', {}),
  },

  '/admin': { GET: shows('administrator') },
  '/admin/settings': {
    GET: leadsOn('administrator'),
    POST: {
      ...proven(takes('administrator', 'any', { nameMy: 'N', nameEn: 'N', helpMy: 'H', helpEn: 'H', weeklyInvitations: '500' })),
      waits: true,
    },
  },
  '/admin/settings/wording': {
    GET: leadsOn('administrator'),
    POST: { ...proven(takes('administrator', 'any', { nameMy: 'Another' })), changes: false },
  },
  '/admin/invitations': { GET: leadsOn('administrator'), POST: proven(takes('administrator', 'any', { role: 'trainer', locale: 'my' })) },
  '/admin/invitations/[id]/withdrawal': {
    objects: { id: 'staffInvitation' },
    GET: leadsOn('administrator'),
    POST: takes('administrator', 'own', {}),
  },
  '/admin/proposals/[proposal]/approval': {
    objects: { proposal: 'proposal' },
    GET: leadsOn('administrator'),
    POST: proven(takes('administrator', 'colleague', {}, 200)),
  },
  '/admin/proposals/[proposal]/refusal': {
    objects: { proposal: 'idea' },
    GET: leadsOn('administrator'),
    POST: proven(takes('administrator', 'organisation', {})),
  },
  '/admin/report': { GET: shows('administrator') },
  '/admin/stop': {
    GET: shows('administrator'),
    POST: {
      ...takes('administrator', 'any', { sure: 'yes' }, 200),
      shownBy: { nobody: 'it would end every session of the stage: tests/journeys/stop.script.ts does it on two servers' },
    },
  },
  '/admin/people/[person]/hold': {
    objects: { person: 'holdable' },
    GET: shows('administrator', 'organisation'),
    POST: takes('administrator', 'organisation', { sure: 'yes' }),
  },
  '/admin/people/[person]/hold/removal': {
    objects: { person: 'held' },
    GET: leadsOn('administrator'),
    POST: proven(takes('administrator', 'organisation', {})),
  },
  '/admin/audit': { GET: shows('administrator') },
  '/admin/people/[person]/roles': {
    objects: { person: 'staff' },
    GET: leadsOn('administrator'),
    POST: proven(takes('administrator', 'organisation', { role: 'coordinator' })),
  },
  '/admin/people/[person]/roles/[role]/removal': {
    objects: { person: 'staff' },
    GET: leadsOn('administrator'),
    POST: proven(takes('administrator', 'organisation', {})),
  },
}
