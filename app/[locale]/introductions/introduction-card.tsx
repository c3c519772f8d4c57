import { Card } from '@/app/_ui/card/card'
import { Stamp } from '@/app/_ui/stamp/stamp'
import { Steps } from '@/app/_ui/steps/steps'
import type { Locale } from '@/core/installation/locales'
import type { OwnIntroduction } from '@/core/introductions/introductions'
import { STAGES } from '@/core/introductions/stages'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** An introduction in the list: the job, and how far it has come as dots and in words. */
export function IntroductionCard({ introduction, locale, words }: { introduction: OwnIntroduction; locale: Locale; words: Words }) {
  const texts = words.jobs.introductions
  const { id, listing, stage, state } = introduction
  const waits = state === 'open' && stage === 'asked' && listing !== null
  const done = STAGES.indexOf(stage) + 1
  const label = fill(texts.dots, { done: formatNumber(done, locale), all: formatNumber(STAGES.length, locale), stage: texts.stages[stage] })
  return (
    <Card as="li" step={waits}>
      <h3 className="course">
        <a href={`/${locale}/introductions/${id}`}>{listing?.title[locale] ?? texts.gone}</a>
      </h3>
      {listing && <p className="soft">{listing.employer[locale]}</p>}
      <p className="row">
        {state === 'open' && listing ? (
          <>
            <Steps done={done} all={STAGES.length} label={label} />
            <span aria-hidden="true">{texts.stages[stage]}</span>
            {waits && <Stamp tone="care">{texts.waiting}</Stamp>}
          </>
        ) : (
          <span className="soft">{endText(introduction, locale, words)}</span>
        )}
      </p>
    </Card>
  )
}

/** Why and when it came to its end, in words. */
export function endText({ state, closedOn, closeReason, expiresOn }: OwnIntroduction, locale: Locale, words: Words): string {
  const texts = words.jobs.introductions
  if (state === 'expired') return fill(texts.expired, { day: formatDay(expiresOn, locale) })
  if (closedOn === null || closeReason === null) return texts.stopped
  return fill(texts.closed, { day: formatDay(closedOn, locale), reason: texts.reasons[closeReason] })
}
