import { Card } from '@/app/_ui/card/card'
import type { CaseloadIntroductionFile } from '@/core/introductions/introductions'
import { bestLevels } from '@/core/skills/best-levels'
import { SkillList } from '../../skill-list'
import { WishFacts } from '../../wish-facts'
import type { Desk } from '../../desk-page'

/** What the learner agreed to show to this employer, and nothing else of them. */
export function SharedCard({ introduction, desk }: { introduction: CaseloadIntroductionFile; desk: Desk }) {
  const texts = desk.words.desks.desk.introduction
  const { shared, state, stage } = introduction
  const holds = state === 'open' && stage !== 'asked'
  return (
    <Card as="section">
      <h2>{texts.shared}</h2>
      {!holds && <p>{texts.notAgreed}</p>}
      {holds && Object.keys(shared).length === 0 && <p>{texts.nothing}</p>}
      {shared.skills && <SkillList skills={bestLevels(shared.skills)} desk={desk} />}
      <WishFacts wishes={shared} desk={desk} />
    </Card>
  )
}
