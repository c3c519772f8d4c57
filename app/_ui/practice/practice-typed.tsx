import { MOST_TYPED } from '@/core/quizzes/items'
import { isNumberItem, markResponse } from '@/core/quizzes/mark-response'
import { latinDigits } from '@/core/burmese/digits'
import { fill, formatNumber } from '@/core/words/fill'
import type { Of, ShownPractice } from './practice-item'

/** A number or a word to type; after a wrong answer the right one stands under the field. */
export function PracticeTyped({ item, id, label, locale, words, response, fault }: ShownPractice & { item: Of<'type-in'> }) {
  const texts = words.read.practice
  const unit = item.unit?.[locale] ?? ''
  const [answer = ''] = item.answers
  // The key is written in Latin digits; the reader gets their own.
  const shown = isNumberItem(item) && !answer.includes(',') ? formatNumber(Number(latinDigits(answer)), locale) : answer
  const isWrong = response && !fault && !markResponse(item, response)
  return (
    <div className={fault ? 'field wrong' : 'field'}>
      <label htmlFor={`${id}-text`}>{label}</label>
      <span className="hint">{unit ? fill(texts.typeUnit, { unit }) : texts.type}</span>
      {fault && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
      <input
        id={`${id}-text`}
        name="response"
        type="text"
        maxLength={MOST_TYPED}
        inputMode={isNumberItem(item) ? 'decimal' : 'text'}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={fault ? `${id}-fault` : undefined}
        defaultValue={response?.[0]}
      />
      {isWrong && <p className="why y">{fill(texts.answerIs, { answer: `${shown} ${unit}`.trim() })}</p>}
    </div>
  )
}
