import type { Locale } from '@/core/installation/locales'
import type { PracticeItem } from '@/core/quizzes/items'
import { markResponse } from '@/core/quizzes/mark-response'
import { formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { SubmitButton } from '../button/button'
import { PracticeChoice } from './practice-choice'
import { isChoice } from './practice-item'
import { PracticeRows } from './practice-rows'
import { PracticeTyped } from './practice-typed'

type PracticeProps = {
  item: PracticeItem
  /** Which question of the lesson it is, from 1. */
  number: number
  locale: Locale
  words: Words
  /** Where the answer is sent. */
  action: string
  /** Sent with the answer. */
  fields?: Record<string, string>
  /** What was answered: shows the mark, and of each part whether it is right and why. */
  response?: readonly string[]
  /** Why an answer was not taken. */
  fault?: string | undefined
}

/**
 * One practice item as a form. Where options are chosen, its key and its explanations stand in the page, hidden, so that the
 * learner script can mark at once and without a connection; other kinds, and every kind without script, come back from the server with their marks.
 */
export function PracticeForm({ item, number, locale, words, action, fields = {}, response, fault }: PracticeProps) {
  const texts = words.read.practice
  const right = response && !fault && markResponse(item, response)
  const label = `${formatNumber(number, locale)}. ${item.prompt[locale]}`
  const shown = { id: `q-${item.id}`, label, locale, words, response, fault }
  return (
    <form className="q" id={shown.id} method="post" action={action} data-ask={isChoice(item) ? undefined : ''}>
      {Object.entries({ ...fields, item: item.id }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {item.kind === 'type-in' ? (
        <PracticeTyped item={item} {...shown} />
      ) : isChoice(item) ? (
        <PracticeChoice item={item} {...shown} />
      ) : (
        <PracticeRows item={item} {...shown} />
      )}
      <p className={right ? 'verdict y' : 'verdict'} role="status">
        {right === undefined ? '' : right ? texts.allRight : texts.notYet}
      </p>
      {!isChoice(item) && right !== undefined && <p className="why y">{item.why[locale]}</p>}
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
