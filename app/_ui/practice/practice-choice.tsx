import type { Of, ShownPractice } from './practice-item'

/** Options to tick, each with its explanation under it. */
export function PracticeChoice({ item, id, label, locale, words, response, fault }: ShownPractice & { item: Of<'choose-one' | 'choose-several'> }) {
  const texts = words.read.practice
  return (
    <fieldset className={fault ? 'field wrong' : 'field'} aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{label}</legend>
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
  )
}
