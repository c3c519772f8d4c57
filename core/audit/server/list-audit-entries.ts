import { and, desc, eq, gt, inArray, notExists, notInArray, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Day } from '@/core/installation/days'
import { installationKey } from '@/core/installation/server/installation-key'
import type { Database } from '@/db/client'
import { auditCheckpoints, auditEntries } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { isAboutStaff, LIST_ACTIONS } from '../actions'
import { BEGINNING, type Entry, type Fault, findFault, type Link } from '../chain'
import type { LogFilter } from '../log-filter'
import { markOf } from '../subjects'
import { auditSubject } from './audit-subject'
import { isAdministrator, type Reader } from './is-administrator'
import { loadActors, loadStaffSubjects, type LoggedActor } from './load-actors'

/** Whom a row is about. A learner is only a mark; of a list nobody says who stood in it, or how many. */
export type About =
  | { kind: 'list' }
  | { kind: 'learner'; mark: string }
  | { kind: 'staff'; handle: string | null; mark: string }
  | { kind: 'organisation' }

/** A row of the log as administrators see it, without its number: between two numbers lies how many a list showed. */
export type LogRow = { day: Day; action: string; actor: LoggedActor; about: About }

export type LogPage = {
  /** The newest first. */
  rows: LogRow[]
  /** There are older rows than these. */
  hasOlder: boolean
  /** The first row of this page that does not fit the one before it; null when all do. */
  fault: Fault | null
}

const PAGE = 50

/** A page of the organisation's log; undefined for anybody who is no administrator. */
export async function listAuditEntries(db: Database, administrator: Reader, filter: LogFilter): Promise<LogPage | undefined> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await isAdministrator(tx, administrator))) return undefined
    const { action, day, page = 1 } = filter
    const found = await tx
      .select()
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.organisationId, organisationId),
          action === undefined ? undefined : eq(auditEntries.action, action),
          day === undefined ? undefined : eq(auditEntries.day, day),
          isShown(tx),
        ),
      )
      .orderBy(desc(auditEntries.seq))
      .offset((page - 1) * PAGE)
      .limit(PAGE + 1)
    const entries = found.slice(0, PAGE)
    const rows = await presentRows(tx, organisationId, entries)
    return { rows, hasOlder: found.length > PAGE, fault: await checkRows(tx, organisationId, entries) }
  })
}

/**
 * The condition that an entry stands for itself, or as the last one for all whom one list showed to one actor on one day:
 * each alone would tell an administrator how many learners a coordinator has, and which day brought one more.
 */
function isShown(tx: Database) {
  const later = alias(auditEntries, 'later')
  const { organisationId, actorId, action, day, seq } = auditEntries
  const sameList = and(eq(later.organisationId, organisationId), eq(later.actorId, actorId), eq(later.action, action), eq(later.day, day))
  const laterOnes = tx
    .select({ seq: later.seq })
    .from(later)
    .where(and(sameList, gt(later.seq, seq)))
  return or(notInArray(action, LIST_ACTIONS), notExists(laterOnes))
}

async function presentRows(tx: Database, organisationId: string, entries: readonly Entry[]): Promise<LogRow[]> {
  const actors = await loadActors(
    tx,
    organisationId,
    entries.map(({ actorId }) => actorId),
  )
  const staff = await loadStaffSubjects(tx, organisationId)
  const ofOrganisation = auditSubject(organisationId)
  const key = installationKey('audit-mark')
  const aboutOf = ({ action, subject, day }: Entry): About => {
    if (LIST_ACTIONS.some((one) => one === action)) return { kind: 'list' }
    if (!isAboutStaff(action)) return { kind: 'learner', mark: markOf(key, subject, day) }
    if (subject === ofOrganisation) return { kind: 'organisation' }
    return { kind: 'staff', handle: staff.get(subject) ?? null, mark: markOf(key, subject, day) }
  }
  return entries.flatMap((entry) => {
    const actor = actors.get(entry.actorId)
    return actor ? [{ day: entry.day, action: entry.action, actor, about: aboutOf(entry) }] : []
  })
}

/** Looks at each row and the one before it, whether or not that one is shown. */
async function checkRows(tx: Database, organisationId: string, entries: readonly Entry[]): Promise<Fault | null> {
  const known = new Map<number, Link>([[0, BEGINNING], ...entries.map((entry) => [entry.seq, entry] as const)])
  const missing = entries.map(({ seq }) => seq - 1).filter((seq) => !known.has(seq))
  for (const table of missing.length > 0 ? [auditCheckpoints, auditEntries] : []) {
    // A row itself stands before the checkpoint that names it: the latter is asked only for rows that were dropped.
    const rows = await tx
      .select({ seq: table.seq, hash: table.hash })
      .from(table)
      .where(and(eq(table.organisationId, organisationId), inArray(table.seq, missing)))
    for (const row of rows) known.set(row.seq, row)
  }
  const oldestFirst = entries.toSorted((a, b) => a.seq - b.seq)
  for (const entry of oldestFirst) {
    const before = known.get(entry.seq - 1)
    const fault = before ? findFault(before, entry) : ({ seq: entry.seq - 1, kind: 'gap' } as const)
    if (fault) return fault
  }
  return null
}
