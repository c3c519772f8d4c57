import { KEEPER_MARK } from '@/core/audit/keeper'
import type { LoggedActor } from '@/core/audit/server/load-actors'
import type { About, LogRow } from '@/core/audit/server/list-audit-entries'
import type { Locale } from '@/core/installation/locales'
import { fill, formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** Rows of the log: what was done, by whom, with whom, when. A learner is only a mark. */
export function LogList({ locale, words, rows }: { locale: Locale; words: Words; rows: LogRow[] }) {
  const actions: Record<string, string> = words.audit.actions
  return (
    <ol className="log">
      {rows.map(({ day, action, actor, about }, index) => (
        <li key={index}>
          <strong>{actions[action] ?? action}</strong>
          <span>{actorName(words, actor)}</span>
          <span>
            <AboutWhom words={words} about={about} />
          </span>
          <span className="soft">{formatDay(day, locale)}</span>
        </li>
      ))}
    </ol>
  )
}

function AboutWhom({ words, about }: { words: Words; about: About }) {
  const texts = words.audit.log
  switch (about.kind) {
    case 'list':
      return texts.several
    case 'organisation':
      return texts.organisation
    case 'learner':
      return (
        <>
          {texts.subject} <code translate="no">{about.mark}</code>
        </>
      )
    case 'staff':
      return (
        <>
          {texts.member} {actorName(words, about)}
        </>
      )
  }
}

/** The handle of a member of staff, a mark for an account that is gone, or whoever keeps the server. */
export function actorName(words: Words, { handle, mark }: LoggedActor) {
  if (mark === KEEPER_MARK) return <span>{words.audit.log.keeper}</span>
  if (handle === null) return <span>{fill(words.audit.log.actorGone, { mark })}</span>
  return <span translate="no">{handle}</span>
}
