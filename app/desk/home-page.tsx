import { LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Notice } from '@/app/_ui/notice/notice'
import type { OwnStaffKey } from '@/core/contact/server/find-staff-key'
import type { CaseloadIntroduction } from '@/core/introductions/introductions'
import type { EmployerToTell } from '@/core/introductions/server/list-employers-to-tell'
import type { CaseloadRow } from '@/core/introductions/server/list-caseload'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import { type Desk, DeskPage } from './desk-page'
import { IntroductionLine, waitsForDesk } from './introductions/introduction-line'

type HomePageProps = {
  desk: Desk
  caseload: CaseloadRow[]
  introductions: CaseloadIntroduction[]
  toTell: EmployerToTell[]
  staffKey: OwnStaffKey | undefined
}

/** What needs doing first. */
export function HomePage({ desk, caseload, introductions, toTell, staffKey }: HomePageProps) {
  const { locale, words } = desk
  const texts = words.desks.desk
  const waiting = introductions.filter(waitsForDesk)
  const counts = [
    [texts.counts.learners, caseload.length],
    [texts.counts.withoutSkills, caseload.filter((learner) => learner.skills === 0).length],
    [texts.counts.open, introductions.filter((one) => one.state === 'open' && one.stage !== 'started').length],
    [texts.counts.started, introductions.filter((one) => one.stage === 'started').length],
  ] as const
  return (
    <DeskPage desk={desk} here="/desk" part="home" title={texts.title}>
      <p className="lead">{texts.lead}</p>
      {toTell.map(({ title, employer }, index) => (
        <Notice key={index} tone="danger">
          <p>{fill(texts.todo.tell, { employer: employer[locale], title: title[locale] })}</p>
        </Notice>
      ))}
      {!staffKey && (
        <Notice tone="care">
          <p>
            {words.contact.home.noKey} <a href="/desk/key">{words.contact.home.makeKey}</a>
          </p>
        </Notice>
      )}
      {staffKey?.wordsChangedOn && (
        <Notice tone="care">
          <p>
            {fill(words.recovery.key.home, { day: formatDay(staffKey.wordsChangedOn, locale) })} <a href="/desk/key">{words.recovery.key.homeLink}</a>
          </p>
        </Notice>
      )}
      <h2>{texts.todo.title}</h2>
      {waiting.length === 0 && <p>{texts.todo.none}</p>}
      <ul className="plain">
        {waiting.map((one) => (
          <IntroductionLine key={one.id} introduction={one} desk={desk} withNext />
        ))}
      </ul>
      <h2>{texts.counts.title}</h2>
      <Card>
        <dl className="tally">
          {counts.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatNumber(count, locale)}</dd>
            </div>
          ))}
        </dl>
        <LinkButton look="quiet" href="/desk/learners">
          {texts.learners.title}
        </LinkButton>
      </Card>
    </DeskPage>
  )
}
