import { Converted } from '@/app/_ui/converted/converted'
import type { DeskPart } from '@/app/_ui/desk-nav/desk-nav'
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

/** After saving at the desk: what was typed in Zawgyi and converted. */
export function ConvertedPage({ desk, part, saved, conversions, labels }: ConvertedPageProps) {
  const { words } = desk
  return (
    <DeskPage desk={desk} here={saved} part={part} title={words.desks.desk.converted.title}>
      <Converted words={words} conversions={conversions} labels={labels} next={saved} back={`${saved}/wording`} />
    </DeskPage>
  )
}
