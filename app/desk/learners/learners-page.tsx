import { LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import type { CaseloadRow } from '@/core/introductions/server/list-caseload'
import { formatNumber } from '@/core/words/fill'
import { type Desk, DeskPage } from '../desk-page'

/** The coordinator's own caseload. There is no search beyond it. */
export function LearnersPage({ desk, caseload }: { desk: Desk; caseload: CaseloadRow[] }) {
  const { locale, words } = desk
  const texts = words.desks.desk.learners
  const numbersOf = ({ skills, coursesUnderWay, openIntroductions }: CaseloadRow) =>
    [
      [texts.skills, skills],
      [texts.courses, coursesUnderWay],
      [texts.introductions, openIntroductions],
    ] as const
  return (
    <DeskPage desk={desk} here="/desk/learners" part="learners" title={texts.title}>
      <p className="lead">{texts.lead}</p>
      {caseload.length === 0 ? (
        <>
          <p>{texts.none}</p>
          <LinkButton href="/desk/invitations">{texts.invite}</LinkButton>
        </>
      ) : (
        <ul className="grid">
          {caseload.map((learner) => (
            <Card key={learner.id} as="li">
              <h2>
                <a className="back" href={`/desk/learners/${learner.id}`}>
                  {learner.handle}
                </a>
              </h2>
              <dl className="tally">
                {numbersOf(learner).map(([name, count]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{formatNumber(count, locale)}</dd>
                  </div>
                ))}
              </dl>
            </Card>
          ))}
        </ul>
      )}
    </DeskPage>
  )
}
