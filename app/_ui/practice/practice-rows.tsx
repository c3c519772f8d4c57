import { rightResponse } from '@/core/quizzes/mark-response'
import { mixForPractice } from '@/core/quizzes/mix-for-practice'
import { choicesOf, joinRow, layOut } from '@/core/quizzes/rows'
import { RowsField } from '../rows-field/rows-field'
import type { Of, ShownPractice } from './practice-item'

/** Steps that get a place, or left sides that get their right one; after an answer each row says what belongs there. */
export function PracticeRows({ item, id, label, locale, words, response, fault }: ShownPractice & { item: Of<'put-in-order' | 'match-pairs'> }) {
  const texts = words.read.practice
  const { rows, choices } = layOut(item, mixForPractice(item))
  const key = rightResponse(item)
  const mark = (row: string) => {
    const right = choicesOf(item).find((choice) => key.includes(joinRow(row, choice.id)))
    if (!right || !response) return null
    const isRight = response.includes(joinRow(row, right.id))
    return <p className={isRight ? 'why y' : 'why'}>{isRight ? `✓ ${texts.right}` : `✗ ${texts.wrong} → ${right.text[locale]}`}</p>
  }
  return (
    <RowsField
      id={`${id}-rows`}
      name="response"
      label={label}
      hint={item.kind === 'put-in-order' ? texts.order : texts.match}
      fault={fault}
      rows={rows.map((row) => ({ key: row.id, label: row.text[locale] }))}
      choices={choices.map((choice) => ({ key: choice.id, label: choice.text[locale] }))}
      join={joinRow}
      chosen={response}
      empty={texts.empty}
      {...(response && !fault ? { mark } : {})}
    />
  )
}
