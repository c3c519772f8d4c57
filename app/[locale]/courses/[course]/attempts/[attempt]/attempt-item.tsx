import type { FormState } from '@/app/_page/form'
import { ChoiceField, TextField } from '@/app/_ui/field/field'
import { RowsField } from '@/app/_ui/rows-field/rows-field'
import type { Locale } from '@/core/installation/locales'
import type { ShownItem } from '@/core/progress/attempt-view'
import type { Part } from '@/core/quizzes/rows'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { fieldOf, sentPartsOf } from './attempt-form'

type Props = { locale: Locale; words: Words; item: ShownItem; form: FormState | undefined }

/** One item of an attempt with what was answered so far, or with what was sent and refused. */
export function AttemptItem({ locale, words, item, form }: Props) {
  const texts = words.learning.assessment
  const name = fieldOf(item)
  const label = fill(texts.item, { number: formatNumber(item.number, locale), prompt: item.prompt[locale] })
  const byPlace = (parts: readonly Part[]) => parts.map((part, index) => ({ key: String(index + 1), label: part.text[locale] }))
  if (item.kind === 'type-in') {
    const hint = item.unit ? fill(texts.typeUnit, { unit: item.unit[locale] }) : texts.type
    const value = item.response[0]
    const keys = item.isNumber ? 'decimal' : 'text'
    return <TextField name={name} label={label} hint={hint} form={form} required={false} inputMode={keys} {...(value ? { value } : {})} />
  }
  if (item.rows.length > 0)
    return (
      <RowsField
        id={name}
        name={name}
        label={label}
        hint={item.kind === 'put-in-order' ? texts.order : texts.match}
        fault={form?.errors[name]}
        rows={byPlace(item.rows)}
        choices={byPlace(item.choices)}
        join={(row, choice) => `${row}-${choice}`}
        chosen={form?.values[name] ?? sentPartsOf(item)}
        empty={texts.empty}
      />
    )
  const several = item.kind === 'choose-several'
  return (
    <ChoiceField
      name={name}
      label={label}
      hint={several ? texts.several : texts.one}
      form={form}
      kind={several ? 'several' : 'one'}
      choices={byPlace(item.choices).map((choice) => ({ value: choice.key, label: choice.label }))}
      chosen={sentPartsOf(item)}
    />
  )
}
