import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { FormFaults, TextField } from '@/app/_ui/field/field'
import type { Person } from '@/core/accounts/person'
import type { AskedProof } from '@/core/accounts/server/prove'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'
import { ProofForms } from '../second-factor/proof-forms'

type Props = { locale: Locale; words: Words; person: Person; asked: AskedProof; form?: FormState }

/** Asks a signed-in person once more who they are. */
export function ProvePage({ locale, words, person, asked, form }: Props) {
  const texts = words.factors.prove
  const action = `/${locale}/prove`
  return (
    <Page locale={locale} words={words} title={texts.title} path="/prove" person={person} {...(asked.by === 'factor' && { script: 'keys' })}>
      <h1>{texts.title}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      <p className="lead">{texts.lead}</p>
      {asked.by === 'factor' ? (
        <ProofForms words={words} action={action} ways={asked.ways} form={form} />
      ) : (
        <>
          <form method="post" action={action}>
            <TextField name="words" label={texts.words} hint={texts.wordsHint} form={form} />
            <SubmitButton>{texts.submit}</SubmitButton>
          </form>
          <h2>{words.recovery.signIn.title}</h2>
          <p>
            <a className="tap" href={`/${locale}/recover`}>
              {words.recovery.signIn.link}
            </a>
          </p>
        </>
      )}
    </Page>
  )
}
