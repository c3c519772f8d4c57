import type { CaseloadIntroduction } from '@/core/introductions/introductions'
import { STAGES } from '@/core/introductions/stages'
import { formatNumber } from '@/core/words/fill'
import { type Desk, DeskPage } from '../desk-page'
import { IntroductionLine } from './introduction-line'

/** Introductions of the caseload by stage, and those that ended. */
export function BoardPage({ desk, introductions }: { desk: Desk; introductions: CaseloadIntroduction[] }) {
  const texts = desk.words.desks.desk.introductions
  const ended = introductions.filter((one) => one.state === 'closed')
  const stages = STAGES.map((stage) => ({ stage, list: introductions.filter((one) => one.state !== 'closed' && one.stage === stage) }))
  return (
    <DeskPage desk={desk} here="/desk/introductions" part="introductions" title={texts.title}>
      <p className="lead">{texts.lead}</p>
      {introductions.length === 0 && <p>{texts.none}</p>}
      <h2>{texts.board}</h2>
      <div className="board">
        {stages.map(({ stage, list }) => (
          <section key={stage}>
            <h3>
              {texts.stages[stage]} ({formatNumber(list.length, desk.locale)})
            </h3>
            <ul className="plain">
              {list.map((one) => (
                <IntroductionLine key={one.id} introduction={one} desk={desk} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {ended.length > 0 && (
        <>
          <h2>{texts.ended}</h2>
          <ul className="plain">
            {ended.map((one) => (
              <IntroductionLine key={one.id} introduction={one} desk={desk} />
            ))}
          </ul>
        </>
      )}
    </DeskPage>
  )
}
