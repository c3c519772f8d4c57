import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { ActionButton, LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { FormFaults } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import { BACKUP_CODES } from '@/core/accounts/backup-codes'
import type { KeyQuestion } from '@/core/accounts/key-questions'
import type { Person } from '@/core/accounts/person'
import type { Factors } from '@/core/accounts/server/find-factors'
import type { Locale } from '@/core/installation/locales'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { KeyForm } from '../../second-factor/key-form'

type Props = { locale: Locale; words: Words; person: Person; factors: Factors; newKey: KeyQuestion; form?: FormState }
type PartProps = { locale: Locale; words: Words; factors: Factors; path: string }

export function FactorsPage({ locale, words, person, factors, newKey, form }: Props) {
  const texts = words.factors.page
  const path = `/${locale}/account/factors`
  const part = { locale, words, factors, path }
  return (
    <Page locale={locale} words={words} title={texts.title} path="/account/factors" person={person} script="keys">
      <h1>{texts.title}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      <p className="lead">{texts.lead}</p>
      <h2>{texts.keys}</h2>
      <Keys {...part} />
      <h3>{texts.add}</h3>
      <p>{texts.addText}</p>
      <KeyForm words={words} action={`${path}/keys`} question={newKey} submit={texts.add} form={form} />
      <h2>{texts.app}</h2>
      <CodeApp {...part} />
      <h2>{texts.backup}</h2>
      <BackupCodes {...part} />
      <p className="soft small">{texts.others}</p>
    </Page>
  )
}

/** The last one cannot go, so nothing offers to take it. */
function mayRemove({ keys, codeAppSince }: Factors): boolean {
  return keys.length + (codeAppSince === null ? 0 : 1) > 1
}

function Keys({ locale, words, factors, path }: PartProps) {
  const texts = words.factors.page
  if (factors.keys.length === 0) return <p>{texts.keysNone}</p>
  return (
    <>
      {factors.keys.map(({ id, addedOn }, index) => {
        const number = formatNumber(index + 1, locale)
        return (
          <Card key={id}>
            <p>
              <strong>{fill(texts.keyNumber, { number })}</strong>{' '}
              <span className="soft">{fill(texts.added, { day: formatDay(addedOn, locale) })}</span>
            </p>
            {mayRemove(factors) && (
              <ActionButton look="danger" action={`${path}/keys/removal`} fields={{ id }}>
                {fill(texts.remove, { number })}
              </ActionButton>
            )}
          </Card>
        )
      })}
      {factors.keys.length === 1 && <p className="soft">{texts.keysOne}</p>}
    </>
  )
}

function CodeApp({ locale, words, factors, path }: PartProps) {
  const texts = words.factors.page
  const { keys, codeAppSince } = factors
  if (codeAppSince === null)
    return (
      <>
        <p>{texts.appNone}</p>
        <LinkButton look="quiet" href={`${path}/code-app`}>
          {texts.appSetUp}
        </LinkButton>
      </>
    )
  return (
    <>
      <p>{fill(texts.appSince, { day: formatDay(codeAppSince, locale) })}</p>
      {keys.length > 0 && <p className="soft">{texts.appCaution}</p>}
      <div className="row">
        <LinkButton look="quiet" href={`${path}/code-app`}>
          {texts.appRenew}
        </LinkButton>
        {mayRemove(factors) && (
          <ActionButton look="danger" action={`${path}/code-app/removal`}>
            {texts.appRemove}
          </ActionButton>
        )}
      </div>
    </>
  )
}

function BackupCodes({ locale, words, factors, path }: PartProps) {
  const texts = words.factors.page
  const numbers = { left: formatNumber(factors.backupCodesLeft, locale), all: formatNumber(BACKUP_CODES, locale) }
  return (
    <>
      {factors.backupCodesLeft === 0 ? <Notice tone="care">{texts.leftNone}</Notice> : <p>{fill(texts.left, numbers)}</p>}
      <ActionButton look="quiet" action={`${path}/backup-codes`}>
        {texts.renew}
      </ActionButton>
      {factors.backupCodesLeft > 0 && <p className="soft">{texts.renewText}</p>}
    </>
  )
}
