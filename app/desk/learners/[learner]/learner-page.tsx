import type { FormState } from '@/app/_page/form'
import { FormFaults } from '@/app/_ui/field/field'
import type { CaseloadIntroduction } from '@/core/introductions/introductions'
import type { CaseloadLearner } from '@/core/jobs/server/find-caseload-learner'
import { type Desk, DeskPage } from '../../desk-page'
import { IntroductionLine } from '../../introductions/introduction-line'
import { SkillList } from '../../skill-list'
import { WishFacts } from '../../wish-facts'
import { MatchLine } from './match-line'

type LearnerPageProps = { desk: Desk; learner: CaseloadLearner; introductions: CaseloadIntroduction[]; form?: FormState | undefined }

/** As many listings as one conversation can go through. */
const MOST_MATCHES = 8

/** One learner of the caseload: what they can do, need and wait for, and what could be proposed. */
export function LearnerPage({ desk, learner, introductions, form }: LearnerPageProps) {
  const texts = desk.words.desks.desk.learner
  const { matches, wishes } = learner.ranked
  const openTo = new Set(introductions.filter((one) => one.state === 'open').map((one) => one.listing.id))
  return (
    <DeskPage desk={desk} here={`/desk/learners/${learner.id}`} part="learners" title={learner.handle}>
      <p>
        <a className="back" href="/desk/learners">
          ← {texts.back}
        </a>
      </p>
      <FormFaults title={desk.words.common.errors.title} form={form} />
      <h2>{texts.skills}</h2>
      <SkillList skills={learner.skills} desk={desk} />
      <h2>{texts.wishes}</h2>
      <WishFacts wishes={wishes} desk={desk} />
      <h2>{texts.introductions}</h2>
      {introductions.length === 0 && <p>{texts.noIntroductions}</p>}
      <ul className="plain">
        {introductions.map((one) => (
          <IntroductionLine key={one.id} introduction={one} desk={desk} withNext={one.state !== 'closed'} />
        ))}
      </ul>
      <h2>{texts.matches}</h2>
      <p className="soft">{matches.length === 0 ? texts.noMatches : texts.proposeHelp}</p>
      <ul className="plain">
        {matches.slice(0, MOST_MATCHES).map((match) => (
          <MatchLine key={match.listing.id} match={match} learnerId={learner.id} isOpen={openTo.has(match.listing.id)} desk={desk} />
        ))}
      </ul>
    </DeskPage>
  )
}
