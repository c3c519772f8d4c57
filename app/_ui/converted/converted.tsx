import type { Conversion } from '@/core/burmese/written-line'
import type { Words } from '@/core/words/words'
import { ActionButton, LinkButton } from '../button/button'
import { Card } from '../card/card'

type ConvertedProps = {
  words: Words
  conversions: readonly Conversion[]
  /** What each field is called in the form. */
  labels: Record<string, string>
  /** Where the person goes on. */
  next: string
  /** Gives the texts back as they were typed. */
  back: string
}

/** Which texts were typed in Zawgyi, what became of them, and one button that gives them back as they were typed. */
export function Converted({ words, conversions, labels, next, back }: ConvertedProps) {
  const texts = words.desks.desk.converted
  return (
    <>
      <p className="lead">{texts.lead}</p>
      {conversions.map(({ field, before, after }) => (
        <Card key={field}>
          <h2>{labels[field]}</h2>
          <dl>
            <dt>{texts.before}</dt>
            <dd lang="my">{before}</dd>
            <dt>{texts.after}</dt>
            <dd lang="my">{after}</dd>
          </dl>
        </Card>
      ))}
      <p>
        <LinkButton href={next}>{texts.keep}</LinkButton>
      </p>
      <p>{texts.backHelp}</p>
      <ActionButton look="quiet" action={back} fields={Object.fromEntries(conversions.map(({ field, before }) => [field, before]))}>
        {texts.back}
      </ActionButton>
    </>
  )
}
