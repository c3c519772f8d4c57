import type { FormState } from '@/app/_page/form'
import { LinkButton, SubmitButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import type { Locale } from '@/core/installation/locales'
import type { Match } from '@/core/jobs/matches'
import type { Words } from '@/core/words/words'
import { SharesField } from '../../introductions/shares-field'

type AskSectionProps = { match: Match; introductionId: string | null; form?: FormState | undefined; locale: Locale; words: Words }

/** The form that asks for an introduction, or why there is none. */
export function AskSection({ match, introductionId, form, locale, words }: AskSectionProps) {
  const texts = words.jobs.ask
  const stateOf = (name: 'vetted-employer' | 'open') => match.gates.find(({ gate }) => gate === name)?.state
  return (
    <Card step as="section">
      <h2>{texts.title}</h2>
      {introductionId !== null ? (
        <>
          <p>{texts.refusals['already-asked']}</p>
          <LinkButton href={`/${locale}/introductions/${introductionId}`}>{texts.open}</LinkButton>
        </>
      ) : stateOf('vetted-employer') !== 'met' ? (
        <p>{texts.refusals['employer-not-vetted']}</p>
      ) : stateOf('open') !== 'met' ? (
        <p>{texts.refusals['listing-closed']}</p>
      ) : (
        <form method="post" action={`/${locale}/introductions`}>
          <p>{texts.text}</p>
          <input type="hidden" name="listing" value={match.listing.id} />
          <SharesField form={form} words={words} />
          <p className="small">{texts.until}</p>
          <SubmitButton>{texts.submit}</SubmitButton>
        </form>
      )}
    </Card>
  )
}
