import type { FormState } from '@/app/_page/form'
import { ChoiceField } from '@/app/_ui/field/field'
import { SHARED_FIELDS } from '@/core/introductions/stages'
import type { Words } from '@/core/words/words'

/** What one employer may see. Nothing is ticked beforehand: agreeing is an act. */
export function SharesField({ form, words }: { form?: FormState | undefined; words: Words }) {
  const texts = words.jobs.ask
  const choices = SHARED_FIELDS.map((field) => ({ value: field, label: texts[field] }))
  return <ChoiceField name="shares" label={texts.shares} hint={texts.sharesHint} form={form} kind="several" choices={choices} />
}
