import type { Locale } from '@/core/installation/locales'
import type { PracticeItem } from '@/core/quizzes/items'
import { markResponse } from '@/core/quizzes/mark-response'
import { formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { SubmitButton } from '../button/button'

type PracticeProps = {
  item: PracticeItem
  /** Which question of the lesson it is, from 1. */
  number: number
  locale: Locale
  words: Words
  /** Where the answer is sent. */
  action: string
  /** What was chosen: shows the mark, and of each option whether it is right and why. */
  response?: readonly string[]
  /** Why an answer was not taken. */
  fault?: string | undefined
}

/**
 * One practice item as a form. Its key and its explanations stand in the page, hidden, so that the learner script can
 * mark at once and without a connection; without script the same view comes back from the server with its marks.
 */
export function PracticeForm({ item, number, locale, words, action, response, fault }: PracticeProps) {
  const texts = words.read.practice
  const id = `q-${item.id}`
  const right = response && markResponse(item, response)
  return (
    <form className="q" id={id} method="post" action={action}>
      <input type="hidden" name="item" value={item.id} />
      <fieldset className={fault ? 'field wrong' : 'field'} aria-describedby={fault ? `${id}-fault` : undefined}>
        <legend>
          {formatNumber(number, locale)}. {item.prompt[locale]}
        </legend>
        <span className="hint">{item.kind === 'choose-one' ? texts.one : texts.several}</span>
        {fault && (
          <span className="fault" id={`${id}-fault`}>
            {fault}
          </span>
        )}
        {item.options.map((option) => (
          <div key={option.id}>
            <label className="choice">
              <input
                type={item.kind === 'choose-one' ? 'radio' : 'checkbox'}
                name="response"
                value={option.id}
                defaultChecked={response?.includes(option.id)}
              />
              <span>{option.text[locale]}</span>
            </label>
            <p className={option.correct ? 'why y' : 'why'} hidden={!response}>
              {response && <b>{option.correct ? `✓ ${texts.right}` : `✗ ${texts.wrong}`}</b>}
              {option.why[locale]}
            </p>
          </div>
        ))}
      </fieldset>
      <p className={right ? 'verdict y' : 'verdict'} role="status">
        {right === undefined ? '' : right ? texts.allRight : texts.notYet}
      </p>
      <SubmitButton look="quiet">{texts.check}</SubmitButton>
    </form>
  )
}

/** All practice of a lesson. The texts that the script shows stand on the section once. */
export function PracticeList({ items, locale, words, action }: { items: readonly PracticeItem[]; locale: Locale; words: Words; action: string }) {
  const texts = words.read.practice
  return (
    <div data-practice={[texts.allRight, texts.notYet, `✓ ${texts.right}`, `✗ ${texts.wrong}`, texts.choose].join('|')}>
      {items.map((item, index) => (
        <PracticeForm key={item.id} item={item} number={index + 1} locale={locale} words={words} action={action} />
      ))}
    </div>
  )
}
