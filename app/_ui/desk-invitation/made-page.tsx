import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'
import { type Invitation, InvitationSheet } from './invitation-sheet'

type Props = { locale: Locale; words: Words; person: Person; invitation: Invitation; back: string }

/** The one answer that ever shows an invitation's code. */
export function MadePage({ locale, words, person, invitation, back }: Props) {
  const texts = words.desks.invitations
  return (
    <Page locale={locale} words={words} title={texts.title} path={null} here={back} person={person} wide>
      <div className="unprinted">
        <h1>{texts.madeTitle}</h1>
        <p className="lead">{texts.madeLead}</p>
        <Notice tone="care">{texts.madeCare}</Notice>
      </div>
      <InvitationSheet {...invitation} />
      <div className="unprinted">
        <LinkButton href={back}>{texts.done}</LinkButton>
      </div>
    </Page>
  )
}
