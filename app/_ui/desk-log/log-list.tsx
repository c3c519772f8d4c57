import type { LoggedActor } from '@/core/audit/server/load-actors'
import type { LogRow } from '@/core/audit/server/list-audit-entries'
import type { Locale } from '@/core/installation/locales'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** Rows of the log: what was done, by whom, with whom, when. A learner is only a mark. */
export function LogList({ locale, words, rows }: { locale: Locale; words: Words; rows: LogRow[] }) {
  const texts = words.audit.log
  const actions: Record<string, string> = words.audit.actions
  return (
    <ol className="log">
      {rows.map(({ seq, day, action, actor, subject }) => (
        <li key={seq}>
          <strong>{actions[action] ?? action}</strong>
          <span>{actorName(words, actor)}</span>
          <span>
            {texts.subject} <code translate="no">{subject}</code>
          </span>
          <span className="soft">{formatDay(day, locale)}</span>
          <span className="soft">{fill(texts.row, { seq: formatNumber(seq, locale) })}</span>
        </li>
      ))}
    </ol>
  )
}

/** The handle of a member of staff, or a mark for an account that is gone. */
export function actorName(words: Words, { handle, mark }: LoggedActor) {
  if (handle === null) return <span>{fill(words.audit.log.actorGone, { mark })}</span>
  return <span translate="no">{handle}</span>
}
