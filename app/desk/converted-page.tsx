import { ActionButton, LinkButton } from '@/app/_ui/button/button'
import type { DeskPart } from '@/app/_ui/desk-nav/desk-nav'
import { Card } from '@/app/_ui/card/card'
import type { Conversion } from '@/core/burmese/written-line'
import { type Desk, DeskPage } from './desk-page'

type ConvertedPageProps = {
  desk: Desk
  part: DeskPart
  /** The page of what was saved; its wording stands below it. */
  saved: string
  conversions: readonly Conversion[]
  /** What each field is called in the form. */
  labels: Record<string, string>
}

/** After saving: which texts were typed in Zawgyi, what became of them, and one button that gives them back as they were typed. */
export function ConvertedPage({ desk, part, saved, conversions, labels }: ConvertedPageProps) {
  const texts = desk.words.desks.desk.converted
  return (
    <DeskPage desk={desk} here={saved} part={part} title={texts.title}>
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
        <LinkButton href={saved}>{texts.keep}</LinkButton>
      </p>
      <p>{texts.backHelp}</p>
      <ActionButton look="quiet" action={`${saved}/wording`} fields={Object.fromEntries(conversions.map(({ field, before }) => [field, before]))}>
        {texts.back}
      </ActionButton>
    </DeskPage>
  )
}
