import { deleteOldContacts } from '@/core/introductions/server/delete-old-contacts'
import type { Database } from '@/db/client'
import type { Keys } from '@/db/keys/database'
import { closeExpiredIntroductions } from './close-expired-introductions'
import { deleteGone } from './delete-gone'
import { deleteInactiveAccounts } from './delete-inactive-accounts'
import { dropEndedInvitations } from './drop-ended-invitations'
import { dropKeptForms } from './drop-kept-forms'
import { dropOverSessions } from './drop-over-sessions'
import { dropProposals } from './drop-proposals'
import { dropTickets } from './drop-tickets'
import { inEachOrganisation } from './each-organisation'
import { keepLog } from './keep-log'
import { takeReports } from './take-reports'

/** One rule: removes what its time is over for at `now`, and gives how many. Run twice, or by two at once, it removes nothing more. */
type Rule = (db: Database, now: Date, keys: Keys) => Promise<number>

/** What goes by itself, each under the name that the count is told by. A new kind of data brings one line. */
const RULES = {
  gone: deleteGone,
  sessions: dropOverSessions,
  tickets: dropTickets,
  keptForms: dropKeptForms,
  proposals: dropProposals,
  invitations: dropEndedInvitations,
  contacts: (db, now) => inEachOrganisation(db, (tx) => deleteOldContacts(tx, now)),
  introductions: closeExpiredIntroductions,
  accounts: deleteInactiveAccounts,
  log: keepLog,
  reports: takeReports,
} satisfies Record<string, Rule>

export type RetentionRule = keyof typeof RULES

/** How many rows each rule removed (introductions: closed), and the rules that failed with their errors. */
export type Retention = { removed: Partial<Record<RetentionRule, number>>; failed: { rule: RetentionRule; error: unknown }[] }

/** Applies every rule, one after the other. A rule that fails keeps no other from its work. */
export async function runRetention(db: Database, keys: Keys, now: Date): Promise<Retention> {
  const result: Retention = { removed: {}, failed: [] }
  for (const [rule, apply] of Object.entries(RULES) as [RetentionRule, Rule][]) {
    try {
      result.removed[rule] = await apply(db, now, keys)
    } catch (error) {
      result.failed.push({ rule, error })
    }
  }
  return result
}
