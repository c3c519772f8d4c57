import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import {
  attemptResponses,
  attemptResults,
  attempts,
  backupCodes,
  caseloads,
  contacts,
  cohortMembers,
  cohorts,
  enrolments,
  introductions,
  introductionStages,
  invitations,
  keptForms,
  learningEvents,
  passphrases,
  people,
  personRoles,
  placements,
  proposals,
  recoveryCodes,
  secondFactors,
  securityKeys,
  sessions,
  signInTickets,
  signOffs,
  skillEvidence,
  staffHolds,
  staffKeys,
  taskRequests,
  workWishes,
} from '@/db/schema'

/**
 * Why a copy lacks a column: `secret`: it would help a thief and tells its owner nothing; `inner`: a number that only the
 * database uses; `self`: it says that the row is the reader's own, as all of these are; `other`: it is about somebody else;
 * `others`: a counter that everybody shares, so that two copies would tell how much all the others did between them.
 */
type LeftOut = 'secret' | 'inner' | 'self' | 'other' | 'others'

type Row<T extends PgTable> = T['$inferSelect']
type Name<T extends PgTable> = keyof Row<T> & string

/** How a row is known as somebody's: the column is their id, or one of those that a query finds. */
type Mark = PgColumn | { column: PgColumn; among: (db: Database, me: string) => SQL }

type OwnTable<T extends PgTable, Shown extends Name<T>> = {
  table: T
  /** Any one of them suffices. */
  marks: Mark[]
  shown: readonly Shown[]
  /** Every other column, with the reason: the compiler knows when one is forgotten. */
  leftOut: Record<Exclude<Name<T>, Shown>, LeftOut>
}

function own<T extends PgTable, Shown extends Name<T>>(
  table: T,
  marks: Mark[],
  shown: readonly Shown[],
  leftOut: Record<Exclude<Name<T>, Shown>, LeftOut>,
): OwnTable<T, Shown> {
  return { table, marks, shown, leftOut }
}

function ofOwnAttempts(column: PgColumn): Mark {
  return { column, among: (db, me) => inArray(column, db.select({ id: attempts.id }).from(attempts).where(eq(attempts.learnerId, me))) }
}

function ofOwnIntroductions(column: PgColumn): Mark {
  const among = (db: Database, me: string) =>
    inArray(column, db.select({ id: introductions.id }).from(introductions).where(eq(introductions.learnerId, me)))
  return { column, among }
}

const ofOwnCohorts: Mark = {
  column: cohorts.id,
  among: (db, me) => inArray(cohorts.id, db.select({ id: cohortMembers.cohortId }).from(cohortMembers).where(eq(cohortMembers.learnerId, me))),
}

/** Everything that the database holds of a person, table by table. A test walks the schema and names a table that is missing here. */
export const OWN_TABLES = {
  account: own(people, [people.id], ['handle', 'locale', 'isDemo', 'createdOn', 'lastSeenOn'], { id: 'inner', organisationId: 'inner' }),
  roles: own(personRoles, [personRoles.personId], ['role', 'grantedOn'], { personId: 'self', organisationId: 'inner' }),
  passphrase: own(passphrases, [passphrases.personId], [], { personId: 'self', hash: 'secret' }),
  secondFactor: own(secondFactors, [secondFactors.personId], ['lastStep', 'confirmedOn'], { personId: 'self', sealedSecret: 'secret' }),
  securityKeys: own(securityKeys, [securityKeys.personId], ['counter', 'transports', 'addedOn'], {
    personId: 'self',
    id: 'secret',
    publicKey: 'secret',
  }),
  backupCodes: own(backupCodes, [backupCodes.personId], [], { personId: 'self', codeHash: 'secret' }),
  recoveryCode: own(recoveryCodes, [recoveryCodes.personId], ['madeOn'], { personId: 'self', codeHash: 'secret' }),
  sessions: own(sessions, [sessions.personId], ['startedAt', 'usedAt', 'endsAt', 'provenAt', 'isOwnPhone'], {
    personId: 'self',
    id: 'secret',
    organisationId: 'inner',
  }),
  signInTickets: own(signInTickets, [signInTickets.personId], ['purpose', 'misses', 'isOwnPhone', 'expiresAt'], {
    personId: 'self',
    id: 'secret',
    challenge: 'secret',
  }),
  enrolments: own(enrolments, [enrolments.learnerId], ['id', 'course', 'versionId', 'enrolledOn'], { learnerId: 'self', organisationId: 'inner' }),
  learningEvents: own(learningEvents, [learningEvents.learnerId], ['enrolmentId', 'verb', 'lesson', 'item', 'response', 'correct', 'madeOn'], {
    learnerId: 'self',
    seq: 'others',
    id: 'inner',
    organisationId: 'inner',
  }),
  attempts: own(attempts, [attempts.learnerId], ['id', 'enrolmentId', 'versionId', 'draw', 'startedOn'], {
    learnerId: 'self',
    seq: 'others',
    organisationId: 'inner',
  }),
  attemptResponses: own(attemptResponses, [ofOwnAttempts(attemptResponses.attemptId)], ['attemptId', 'item', 'response'], {
    organisationId: 'inner',
  }),
  attemptResults: own(
    attemptResults,
    [ofOwnAttempts(attemptResults.attemptId)],
    ['attemptId', 'correct', 'total', 'passed', 'missed', 'submittedOn'],
    { organisationId: 'inner' },
  ),
  taskRequests: own(taskRequests, [taskRequests.learnerId], ['enrolmentId', 'task', 'askedOn'], {
    learnerId: 'self',
    id: 'inner',
    organisationId: 'inner',
  }),
  signOffs: own(signOffs, [signOffs.learnerId], ['enrolmentId', 'task', 'result', 'seen', 'signedOn'], {
    learnerId: 'self',
    seq: 'others',
    trainerId: 'other',
    id: 'inner',
    organisationId: 'inner',
  }),
  cohortMembers: own(cohortMembers, [cohortMembers.learnerId], ['cohortId'], { learnerId: 'self', organisationId: 'inner' }),
  cohorts: own(cohorts, [ofOwnCohorts], ['id', 'name', 'course', 'createdOn'], { trainerId: 'other', organisationId: 'inner' }),
  skillEvidence: own(skillEvidence, [skillEvidence.learnerId], ['skill', 'level', 'kind', 'course', 'grantedOn'], {
    learnerId: 'self',
    id: 'inner',
    organisationId: 'inner',
    sourceId: 'inner',
  }),
  workWishes: own(workWishes, [workWishes.learnerId], ['place', 'canMove', 'papers', 'needsLodging'], {
    learnerId: 'self',
    organisationId: 'inner',
  }),
  caseload: own(caseloads, [caseloads.learnerId], ['since'], { learnerId: 'self', coordinatorId: 'other', organisationId: 'inner' }),
  introductions: own(
    introductions,
    [introductions.learnerId],
    ['id', 'listingId', 'askedBy', 'shares', 'askedOn', 'expiresOn', 'closedOn', 'closeReason'],
    { learnerId: 'self', coordinatorId: 'other', organisationId: 'inner' },
  ),
  introductionStages: own(introductionStages, [ofOwnIntroductions(introductionStages.introductionId)], ['introductionId', 'stage', 'reachedOn'], {
    organisationId: 'inner',
    seq: 'others',
  }),
  placements: own(placements, [ofOwnIntroductions(placements.introductionId)], ['introductionId', 'listingId', 'startedOn', 'retainedOn'], {
    organisationId: 'inner',
  }),
  contacts: own(contacts, [ofOwnIntroductions(contacts.introductionId)], ['introductionId', 'sentOn', 'deletesOn'], {
    organisationId: 'inner',
    staffKeyId: 'other',
    sealed: 'secret',
  }),
  staffKeys: own(staffKeys, [staffKeys.personId], ['madeOn', 'retiredOn', 'wordsChangedOn'], {
    personId: 'self',
    id: 'inner',
    organisationId: 'inner',
    publicKey: 'inner',
    wrappedKey: 'secret',
    salt: 'secret',
    rounds: 'inner',
  }),
  hold: own(staffHolds, [staffHolds.personId], ['heldOn'], { personId: 'self', heldBy: 'other', organisationId: 'inner' }),
  keptForms: own(keptForms, [keptForms.personId], ['expiresAt'], { personId: 'self', id: 'inner', organisationId: 'inner', sealed: 'secret' }),
  invitations: own(invitations, [invitations.issuedBy], ['role', 'issuedOn', 'expiresOn', 'burnedOn'], {
    issuedBy: 'self',
    id: 'inner',
    organisationId: 'inner',
    codeHash: 'secret',
  }),
  proposals: own(proposals, [proposals.proposedBy, proposals.decidedBy], ['kind', 'proposedOn', 'expiresAt', 'decidedOn', 'decision'], {
    id: 'inner',
    organisationId: 'inner',
    proposedBy: 'self',
    decidedBy: 'self',
    detail: 'other',
  }),
}

export type OwnPart = keyof typeof OWN_TABLES

/** A row as its owner gets it: moments became days. */
type Told<Value> = Value extends Date ? string : Value

export type OwnRow<Part extends OwnPart> =
  (typeof OWN_TABLES)[Part] extends OwnTable<infer T, infer Shown> ? { [Name in Shown & keyof Row<T>]: Told<Row<T>[Name]> } : never

/** The condition under which a row of the table is the person's. */
export function isOwn(db: Database, { marks }: { marks: Mark[] }, me: string): SQL | undefined {
  return and(or(...marks.map((mark) => ('among' in mark ? mark.among(db, me) : eq(mark, me)))))
}

/** The columns by which rows are known as somebody's own. */
export function ownColumns(): PgColumn[] {
  return Object.values(OWN_TABLES).flatMap(({ marks }) => marks.map((mark) => ('among' in mark ? mark.column : mark)))
}
