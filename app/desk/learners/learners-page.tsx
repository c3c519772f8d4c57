import { LinkButton } from '@/app/_ui/button/button'
import type { CaseloadRow } from '@/core/introductions/server/list-caseload'
import { formatNumber } from '@/core/words/fill'
import { type Desk, DeskPage } from '../desk-page'

/** The coordinator's own caseload. There is no search beyond it. */
export function LearnersPage({ desk, caseload }: { desk: Desk; caseload: CaseloadRow[] }) {
  const { locale, words } = desk
  const texts = words.desks.desk.learners
  return (
    <DeskPage desk={desk} part="learners" title={texts.title}>
      <p className="lead">{texts.lead}</p>
      {caseload.length === 0 ? (
        <>
          <p>{texts.none}</p>
          <LinkButton href="/desk/invitations">{texts.invite}</LinkButton>
        </>
      ) : (
        <table>
          <thead>
            <tr>
              {[texts.handle, texts.skills, texts.courses, texts.introductions].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {caseload.map(({ id, handle, skills, coursesUnderWay, openIntroductions }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/desk/learners/${id}`}>{handle}</a>
                </th>
                <td>{formatNumber(skills, locale)}</td>
                <td>{formatNumber(coursesUnderWay, locale)}</td>
                <td>{formatNumber(openIntroductions, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </DeskPage>
  )
}
