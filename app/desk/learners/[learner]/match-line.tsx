import { ActionButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Gates } from '@/app/_ui/gates/gates'
import { Stamp } from '@/app/_ui/stamp/stamp'
import type { Match } from '@/core/jobs/matches'
import { fill, formatNumber } from '@/core/words/fill'
import type { Desk } from '../../desk-page'

/** A listing for this learner: how it fits, its gates, and the button that proposes it. */
export function MatchLine({ match, learnerId, isOpen, desk }: { match: Match; learnerId: string; isOpen: boolean; desk: Desk }) {
  const { locale, words } = desk
  const texts = words.desks.desk.learner
  const { listing, employer, fit, gates } = match
  const vetted = gates.some(({ gate, state }) => gate === 'vetted-employer' && state === 'met')
  return (
    <Card as="li">
      <p>
        <a href={`/desk/listings/${listing.id}`}>{listing.title[locale]}</a> <span className="soft">{employer.name[locale]}</span>
      </p>
      <p className="row">
        <Stamp tone={fit.label === 'good' ? 'good' : 'plain'}>{fill(texts.score, { score: formatNumber(fit.score, locale) })}</Stamp>
      </p>
      <Gates gates={gates.filter((gate) => gate.gate !== 'open')} words={words} short />
      {isOpen && <Stamp tone="good">{texts.under}</Stamp>}
      {!isOpen && vetted && (
        <ActionButton look="quiet" action="/desk/introductions" fields={{ learner: learnerId, listing: listing.id }}>
          {texts.propose}
          <span className="hide">: {listing.title[locale]}</span>
        </ActionButton>
      )}
    </Card>
  )
}
