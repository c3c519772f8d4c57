import { findPaper } from '@/core/places/papers'
import { findPlace } from '@/core/places/places'
import type { WorkWishes } from '@/core/jobs/wishes'
import type { Desk } from './desk-page'

/** What a learner told of work. A question that `wishes` does not carry is not shown; null is 'not told'. */
export function WishFacts({ wishes, desk }: { wishes: Partial<WorkWishes>; desk: Desk }) {
  const { locale, words } = desk
  const texts = words.desks.desk.learner
  const yesNo = (told: boolean) => (told ? words.common.yes : words.common.no)
  const rows: [string, string | null][] = []
  if (wishes.place !== undefined) rows.push([texts.place, wishes.place && (findPlace(wishes.place)?.label[locale] ?? wishes.place)])
  if (wishes.canMove !== undefined) rows.push([texts.canMove, wishes.canMove === null ? null : yesNo(wishes.canMove)])
  if (wishes.papers !== undefined) rows.push([texts.papers, wishes.papers && (namesOf(wishes.papers, desk) || texts.noPapers)])
  if (wishes.needsLodging !== undefined) rows.push([texts.lodging, wishes.needsLodging === null ? null : yesNo(wishes.needsLodging)])
  if (rows.length === 0) return null
  return (
    <dl className="job">
      {rows.map(([name, told]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{told ?? texts.notTold}</dd>
        </div>
      ))}
    </dl>
  )
}

function namesOf(papers: readonly string[], { locale }: Desk): string {
  return papers.map((id) => findPaper(id)?.label[locale] ?? id).join(' · ')
}
