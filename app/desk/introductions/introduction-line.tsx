import { Card } from '@/app/_ui/card/card'
import { Stamp } from '@/app/_ui/stamp/stamp'
import type { CaseloadIntroduction } from '@/core/introductions/introductions'
import { fill, formatDay } from '@/core/words/fill'
import type { Desk } from '../desk-page'

/** True for an introduction on which the coordinator has something to do. */
export function waitsForDesk({ state, stage, employerBlocked }: CaseloadIntroduction): boolean {
  if (state === 'expired') return true
  return state === 'open' && stage !== 'started' && (stage !== 'asked' || employerBlocked)
}

/** What the coordinator does next with it, in words. */
export function nextOf({ state, stage, employerBlocked }: CaseloadIntroduction, desk: Desk): string {
  const texts = desk.words.desks.desk.introductions.next
  if (state === 'expired') return texts.expired
  return employerBlocked && stage !== 'started' ? texts.blocked : texts[stage]
}

/** One introduction: who, to which job, and what to mind. */
export function IntroductionLine({ introduction, desk, withNext = false }: { introduction: CaseloadIntroduction; desk: Desk; withNext?: boolean }) {
  const { locale, words } = desk
  const texts = words.desks.desk.introductions
  const { id, learner, listing, stage, state, expiresOn, closedOn, closeReason, employerBlocked } = introduction
  return (
    <Card as="li">
      <p>
        <a href={`/desk/introductions/${id}`}>{fill(texts.for, { handle: learner.handle, title: listing.title[locale] })}</a>
        <br />
        <span className="small soft">{listing.employer[locale]}</span>
      </p>
      <p className="row small">
        {withNext && <Stamp>{texts.stages[stage]}</Stamp>}
        {state === 'expired' && <Stamp tone="care">{texts.expired}</Stamp>}
        {state === 'open' && stage === 'agreed' && <Stamp>{fill(texts.until, { day: formatDay(expiresOn, locale) })}</Stamp>}
        {employerBlocked && <Stamp tone="care">{texts.blockedStamp}</Stamp>}
        {closedOn && closeReason && (
          <span className="soft">
            {fill(words.desks.desk.introduction.closed, {
              day: formatDay(closedOn, locale),
              reason: words.desks.desk.introduction.reasons[closeReason],
            })}
          </span>
        )}
      </p>
      {withNext && <p>{nextOf(introduction, desk)}</p>}
    </Card>
  )
}
