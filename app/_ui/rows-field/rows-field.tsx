import type { ReactNode } from 'react'

export type RowsFieldProps = {
  name: string
  id: string
  label: string
  hint: string
  fault?: string | undefined
  rows: { key: string; label: string }[]
  choices: { key: string; label: string }[]
  /** How a row and a choice stand together in what is sent. */
  join: (row: string, choice: string) => string
  /** What was chosen before, joined. */
  chosen?: readonly string[] | undefined
  /** Stands in a row without a choice. */
  empty: string
  /** What is said of a row after it was marked. */
  mark?: (row: string) => ReactNode
}

/** Rows that get one choice each from the same list: the place of a step, the other half of a pair. Selects work on every phone, without script and without dragging. */
export function RowsField({ name, id, label, hint, fault, rows, choices, join, chosen = [], empty, mark }: RowsFieldProps) {
  return (
    <fieldset id={id} className={fault ? 'field wrong' : 'field'} aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{label}</legend>
      <span className="hint">{hint}</span>
      {fault && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
      {rows.map((row, at) => (
        <div className="field" key={row.key}>
          <label htmlFor={`${id}-${at + 1}`}>{row.label}</label>
          <select
            id={`${id}-${at + 1}`}
            name={name}
            defaultValue={chosen.find((value) => choices.some((choice) => join(row.key, choice.key) === value)) ?? ''}
          >
            <option value="">{empty}</option>
            {choices.map((choice) => (
              <option key={choice.key} value={join(row.key, choice.key)}>
                {choice.label}
              </option>
            ))}
          </select>
          {mark?.(row.key)}
        </div>
      ))}
    </fieldset>
  )
}
