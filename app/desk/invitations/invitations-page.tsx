import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { DeskNav } from '@/app/_ui/desk-nav/desk-nav'
import { OpenInvitations } from '@/app/_ui/desk-invitation/open-invitations'
import { ChoiceField, FormFaults } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import type { OpenInvitation } from '@/core/accounts/server/list-invitations'
import { type Locale, LOCALES } from '@/core/installation/locales'
import { fill, formatNumber } from '@/core/words/fill'
import { type Words, wordsFor } from '@/core/words/words'

type Props = { locale: Locale; words: Words; person: Person; left: number; invitations: OpenInvitation[]; hasKey: boolean; form?: FormState }

export function InvitationsPage({ locale, words, person, left, invitations, hasKey, form }: Props) {
  const texts = words.desks.invitations
  return (
    <Page locale={locale} words={words} title={texts.title} path={null} here="/desk/invitations" person={person} wide>
      <DeskNav current="invitations" words={words} />
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <FormFaults title={words.common.errors.title} form={form} />
      {!hasKey && (
        <Notice tone="care">
          <p>
            {words.contact.letters.makeFirst} <a href="/desk/key">{words.contact.home.makeKey}</a>
          </p>
        </Notice>
      )}
      {left === 0 ? (
        <Notice tone="care">{texts['none-left']}</Notice>
      ) : (
        <Card step as="section">
          <h2>{texts.newTitle}</h2>
          <form className="narrow" method="post" action="/desk/invitations">
            <ChoiceField
              name="locale"
              kind="one"
              label={texts.locale}
              hint={texts.localeHint}
              form={form}
              chosen={['my']}
              choices={LOCALES.map((value) => ({ value, label: <span lang={value}>{wordsFor(value).common.language}</span> }))}
            />
            <p>{fill(texts.left, { count: formatNumber(left, locale) })}</p>
            <SubmitButton>{texts.create}</SubmitButton>
          </form>
        </Card>
      )}
      <h2>{texts.openTitle}</h2>
      <p className="soft">{texts.noCodes}</p>
      <OpenInvitations locale={locale} words={words} invitations={invitations} under="/desk/invitations" />
    </Page>
  )
}
