import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { FormFaults } from '@/app/_ui/field/field'
import { Gates } from '@/app/_ui/gates/gates'
import { JobFacts } from '@/app/_ui/job-facts/job-facts'
import { Notice } from '@/app/_ui/notice/notice'
import { SkillRows } from '@/app/_ui/skill-rows/skill-rows'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import { isOneCourseAway, type Match } from '@/core/jobs/matches'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { FitPicture } from '../fit-picture'
import { ScamCaution } from '../scam-caution'
import { AskSection } from './ask-section'
import { PapersSection } from './papers-section'
import { PathSection } from './path-section'

type ListingPageProps = {
  locale: Locale
  words: Words
  person: Person
  match: Match
  /** The learner's open introduction to this listing. */
  introductionId: string | null
  form?: FormState | undefined
}

/** Everything that a person needs to decide about one job, and then the form. */
export function ListingPage({ locale, words, person, match, introductionId, form }: ListingPageProps) {
  const texts = words.jobs
  const { listing, employer, fit } = match
  return (
    <Page locale={locale} words={words} person={person} title={texts.title} path={`/jobs/${listing.id}`}>
      <p>
        <a className="back" href={`/${locale}/jobs`}>
          ← {texts.back}
        </a>
      </p>
      <h1>{listing.title[locale]}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      <p className="lead">{employer.name[locale]}</p>
      <p>{listing.summary[locale]}</p>
      <h2>{texts.facts.title}</h2>
      <JobFacts listing={listing} locale={locale} words={words} />
      <Notice tone="care">
        <p>
          <strong>{texts.safety}</strong>
          <br />
          {listing.safety[locale]}
        </p>
      </Notice>
      <h2>{texts.skills.title}</h2>
      <FitPicture fit={fit} near={isOneCourseAway(match)} locale={locale} words={words} />
      {fit.rows.length === 0 ? <p>{texts.skills.average}</p> : <SkillRows rows={fit.rows} locale={locale} words={words} />}
      <details className="more">
        <summary>
          {texts.skills.how}: {fill(texts.skills.score, { score: formatNumber(fit.score, locale) })}
        </summary>
        <p>
          {texts.skills.howText} {texts.skills.dashed}
        </p>
      </details>
      <PathSection match={match} locale={locale} words={words} />
      <h2>{texts.gates.title}</h2>
      <p className="soft">{texts.gates.lead}</p>
      <Gates gates={match.gates} words={words} />
      <PapersSection papers={listing.papers} locale={locale} words={words} />
      <AskSection match={match} introductionId={introductionId} form={form} locale={locale} words={words} />
      <ScamCaution words={words} />
    </Page>
  )
}
