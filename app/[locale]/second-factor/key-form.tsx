import type { FormState } from '@/app/_page/form'
import { SubmitButton } from '@/app/_ui/button/button'
import type { KeyQuestion } from '@/core/accounts/key-questions'
import type { Words } from '@/core/words/words'

type Props = { words: Words; action: string; question: KeyQuestion; submit: string; look?: 'main' | 'quiet'; form?: FormState | undefined }

/**
 * A form whose answer comes from a security key. Only script can ask a key, so the form shows itself when the script of
 * the page is there; until then it says that this browser cannot.
 */
export function KeyForm({ words, action, question, submit, look = 'main', form }: Props) {
  const texts = words.factors.key
  return (
    <div id="key" className={form?.errors['key'] ? 'field wrong' : 'field'}>
      {form?.errors['key'] && <span className="fault">{form.errors['key']}</span>}
      <p className="soft" data-keyless="">
        {texts.keyless}
      </p>
      <form hidden method="post" action={action} data-key={JSON.stringify(question)}>
        <input type="hidden" name="key" autoComplete="off" />
        <SubmitButton look={look}>{submit}</SubmitButton>
        <p role="status" data-wait={texts.wait} data-failed={texts.failed} />
      </form>
    </div>
  )
}
