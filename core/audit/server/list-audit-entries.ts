import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { auditCheckpoints, auditEntries } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { BEGINNING, type Entry, type Fault, findFault, type Link } from '../chain'
import type { LogFilter } from '../log-filter'
import { shortSubject } from '../subjects'
import { isAdministrator, type Reader } from './is-administrator'
import { loadActors, type LoggedActor } from './load-actors'

/** A row of the log as administrators see it: who, what and when, but of the learner only a mark. */
export type LogRow = { seq: number; day: Day; action: string; actor: LoggedActor; subject: string }

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
    const { action, day, before } = filter
    const found = await tx
      .select()
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.organisationId, organisationId),
          action === undefined ? undefined : eq(auditEntries.action, action),
          day === undefined ? undefined : eq(auditEntries.day, day),
          before === undefined ? undefined : lt(auditEntries.seq, before),
        ),
      )
      .orderBy(desc(auditEntries.seq))
      .limit(PAGE + 1)
    const entries = found.slice(0, PAGE)
    const actors = await loadActors(
      tx,
      organisationId,
      entries.map(({ actorId }) => actorId),
    )
    const rows = entries.flatMap(({ seq, day, action, actorId, subject }) => {
      const actor = actors.get(actorId)
      return actor ? [{ seq, day, action, actor, subject: shortSubject(subject) }] : []
    })
    return { rows, hasOlder: found.length > PAGE, fault: await checkRows(tx, organisationId, entries) }
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
