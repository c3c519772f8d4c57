import type { ReactNode } from 'react'
import { SubmitButton } from '@/app/_ui/button/button'
import { Notice } from '@/app/_ui/notice/notice'
import type { Words } from '@/core/words/words'

type WordFormProps = {
  words: Words
  /** Where the hidden fields go once the script has filled them; nothing is sent without. */
  action?: string
  /** Hidden fields that the script fills. */
  fields?: Record<string, string>
  /** What the script needs to know, as data attributes. */
  data: Record<`data-${string}`, string>
  submit: string
  /** Answers of this form alone, besides those of every form. */
  says?: Record<string, string>
  main?: boolean
  children: ReactNode
}

/** A form whose words stay in the browser: only a script reads them, and without one it is not there. */
export function WordForm({ words, action, fields = {}, data, submit, says = {}, main = false, children }: WordFormProps) {
  const answers = { ...words.contact.says, ...says }
  return (
    <form method="post" action={action} autoComplete="off" hidden data-needs-script="" {...data}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div role="status" className="field">
        {Object.entries(answers).map(([say, text]) => (
          <p key={say} data-say={say} hidden>
            <span className={say === 'working' ? 'soft' : 'fault'}>{text}</span>
          </p>
        ))}
      </div>
      <SubmitButton look={main ? 'main' : 'quiet'}>{submit}</SubmitButton>
    </form>
  )
}

/** Stands where such forms are, until the script has taken it away. */
export function NeedsScript({ words }: { words: Words }) {
  return (
    <div data-needs-script="missing">
      <Notice tone="care">{words.contact.key.needsScript}</Notice>
    </div>
  )
}
