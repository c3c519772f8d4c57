import { ActionButton } from '@/app/_ui/button/button'
import { JobFacts } from '@/app/_ui/job-facts/job-facts'
import { Stamp } from '@/app/_ui/stamp/stamp'
import type { Candidates } from '@/core/introductions/server/list-candidates'
import type { Day } from '@/core/installation/days'
import { vettingState } from '@/core/jobs/employers'
import { openState } from '@/core/jobs/listings'
import type { ListingOfEmployer } from '@/core/jobs/server/find-listings'
import { findPaper } from '@/core/places/papers'
import { levelLabel, skillLabel } from '@/core/skills/vocabulary'
import { fill, formatNumber } from '@/core/words/fill'
import { type Desk, DeskPage } from '../../desk-page'
import { CandidateLine } from './candidate-line'

type ListingPageProps = { desk: Desk; found: ListingOfEmployer; candidates: Candidates; today: Day }

/** One listing at the desk, with the coordinator's own candidates in fair order. */
export function ListingPage({ desk, found, candidates, today }: ListingPageProps) {
  const { locale, words } = desk
  const texts = words.desks.desk
  const { listing, employer } = found
  const vetting = vettingState(employer, today)
  const open = openState(listing, today)
  const others = candidates.others === 'few' ? texts.candidates.few : fill(texts.candidates.many, { count: formatNumber(candidates.others, locale) })
  return (
    <DeskPage desk={desk} here={`/desk/listings/${listing.id}`} part="listings" title={listing.title[locale]}>
      <p>
        <a className="back" href="/desk/listings">
          ← {texts.listings.back}
        </a>
      </p>
      <p className="row">
        <a href={`/desk/employers/${employer.id}`}>{employer.name[locale]}</a>
        <Stamp tone={vetting === 'vetted' ? 'good' : 'care'}>{texts.vettingStates[vetting]}</Stamp>
        <Stamp tone={open === 'open' ? 'good' : 'plain'}>{texts.listings.states[open]}</Stamp>
      </p>
      <p>{listing.summary[locale]}</p>
      <h2>{texts.candidates.title}</h2>
      <p className="soft">{texts.candidates.lead}</p>
      {candidates.own.length === 0 && <p>{texts.candidates.none}</p>}
      <ul className="plain">
        {candidates.own.map((candidate) => (
          <CandidateLine
            key={candidate.learner.id}
            candidate={candidate}
            listingId={listing.id}
            proposable={vetting === 'vetted' && open === 'open'}
            today={today}
            desk={desk}
          />
        ))}
      </ul>
      <p>{fill(texts.candidates.others, { count: others })}</p>
      <h2>{words.jobs.facts.title}</h2>
      <JobFacts listing={listing} locale={locale} words={words} />
      <p>
        {words.jobs.papers.title}: {listing.papers.map((id) => findPaper(id)?.label[locale] ?? id).join(' · ')}
      </p>
      <p>
        <strong>{words.jobs.safety}:</strong> {listing.safety[locale]}
      </p>
      <ul>
        {listing.requirements.map(({ skill, level, must }) => (
          <li key={skill}>
            {skillLabel(skill)[locale]}: {levelLabel(level)[locale]}{' '}
            <Stamp tone={must ? 'care' : 'plain'}>{must ? words.jobs.skills.must : words.jobs.skills.nice}</Stamp>
          </li>
        ))}
      </ul>
      {open !== 'closed' && (
        <>
          <h2>{texts.listings.close}</h2>
          <p>{texts.listings.closeHelp}</p>
          <ActionButton look="danger" action={`/desk/listings/${listing.id}/closure`}>
            {texts.listings.close}
          </ActionButton>
        </>
      )}
    </DeskPage>
  )
}
