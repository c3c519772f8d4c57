import type { FormState } from '@/app/_page/form'
import { SubmitButton } from '@/app/_ui/button/button'
import { TextField } from '@/app/_ui/field/field'
import type { Ways } from '@/core/accounts/server/open-ways'
import type { Words } from '@/core/words/words'
import { KeyForm } from './key-form'

type Props = { words: Words; action: string; ways: Ways; form?: FormState | undefined }

/** The ways by which staff show who they are, the safest first; each is a form of its own. */
export function ProofForms({ words, action, ways, form }: Props) {
  const { key, backup } = words.factors
  const isSecond = ways.key !== null
  return (
    <>
      {ways.key && (
        <>
          <h2>{key.title}</h2>
          <p>{key.text}</p>
          <KeyForm words={words} action={action} question={ways.key} submit={key.submit} form={form} />
        </>
      )}
      {ways.code && (
        <>
          {isSecond && <h2>{words.factors.code.title}</h2>}
          <p className={isSecond ? undefined : 'lead'}>{words.accounts.secondFactor.text}</p>
          <CodeForm words={words} action={action} look={isSecond ? 'quiet' : 'main'} form={form} />
        </>
      )}
      {ways.backup && (
        <details className="more" open={form?.errors['backup'] !== undefined}>
          <summary>{backup.title}</summary>
          <form method="post" action={action}>
            <TextField name="backup" label={backup.label} hint={backup.hint} form={form} />
            <SubmitButton look="quiet">{backup.submit}</SubmitButton>
          </form>
        </details>
      )}
    </>
  )
}

/** Asks for the six digits of a code app. */
export function CodeForm({
  words,
  action,
  look = 'main',
  submit = words.accounts.secondFactor.submit,
  form,
}: {
  words: Words
  action: string
  look?: 'main' | 'quiet'
  submit?: string
  form?: FormState | undefined
}) {
  const texts = words.accounts.secondFactor
  return (
    <form method="post" action={action}>
      <TextField name="code" label={texts.code} hint={texts.codeHint} inputMode="numeric" autoComplete="one-time-code" form={form} />
      <SubmitButton look={look}>{submit}</SubmitButton>
    </form>
  )
}
