import { ActionButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Gates } from '@/app/_ui/gates/gates'
import { Stamp } from '@/app/_ui/stamp/stamp'
import { Steps } from '@/app/_ui/steps/steps'
import { type Candidate, isResting } from '@/core/introductions/candidates'
import type { Day } from '@/core/installation/days'
import { fill, formatNumber } from '@/core/words/fill'
import type { Desk } from '../../desk-page'

type CandidateLineProps = { candidate: Candidate; listingId: string; proposable: boolean; today: Day; desk: Desk }

/** A learner of the caseload seen from one listing. */
export function CandidateLine({ candidate, listingId, proposable, today, desk }: CandidateLineProps) {
  const { locale, words } = desk
  const texts = words.desks.desk
  const { learner, fit, gates, introductionId } = candidate
  const all = fit.rows.length
  const done = fit.rows.filter((row) => row.have >= row.need).length
  const label = fill(texts.candidates.skillsOf, { done: formatNumber(done, locale), all: formatNumber(all, locale) })
  return (
    <Card as="li">
      <p className="row">
        <a href={`/desk/learners/${learner.id}`}>{learner.handle}</a>
        {all > 0 && <Steps done={done} all={all} label={label} />}
        <Stamp tone={fit.label === 'good' ? 'good' : 'plain'}>{fill(texts.learner.score, { score: formatNumber(fit.score, locale) })}</Stamp>
        {isResting(candidate, today) && <Stamp>{texts.candidates.resting}</Stamp>}
      </p>
      <Gates gates={gates.filter(({ gate }) => gate === 'papers' || gate === 'place' || gate === 'lodging')} words={words} short />
      {introductionId !== null && <a href={`/desk/introductions/${introductionId}`}>{texts.learner.under}</a>}
      {introductionId === null && proposable && (
        <ActionButton look="quiet" action="/desk/introductions" fields={{ learner: learner.id, listing: listingId }}>
          {texts.learner.propose}
          <span className="hide">: {learner.handle}</span>
        </ActionButton>
      )}
    </Card>
  )
}
