import { actorName } from '@/app/_ui/desk-log/log-list'
import { LinkButton } from '@/app/_ui/button/button'
import { Notice } from '@/app/_ui/notice/notice'
import type { Alert } from '@/core/audit/server/find-alerts'
import type { Locale } from '@/core/installation/locales'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** The way to the log, and an alert for each member of staff who opened very many people on a day. */
export function LogSection({ locale, words, alerts }: { locale: Locale; words: Words; alerts: Alert[] }) {
  const texts = words.audit
  return (
    <section>
      <h2>{texts.log.title}</h2>
      {alerts.length > 0 && (
        <Notice tone="danger">
          <strong>{texts.alerts.title}</strong>
          <ul>
            {alerts.map(({ day, actor, people }) => (
              <li key={`${day} ${actor.mark}`}>
                {actorName(words, actor)}
                {' · '}
                {fill(texts.alerts.row, { day: formatDay(day, locale), count: formatNumber(people, locale) })}
              </li>
            ))}
          </ul>
          <p>{texts.alerts.what}</p>
        </Notice>
      )}
      <p>{texts.log.short}</p>
      <LinkButton look="quiet" href="/admin/audit">
        {texts.log.open}
      </LinkButton>
    </section>
  )
}
