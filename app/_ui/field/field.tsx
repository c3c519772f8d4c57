import type { ReactNode } from 'react'
import type { FormState } from '@/app/_page/form'

type Common = { name: string; label: string; hint?: string; form?: FormState | undefined }

function ids(name: string, hint: string | undefined, fault: string | undefined) {
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ')
  return { id: name, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined } as const
}

function Messages({ name, hint, fault }: { name: string; hint?: string | undefined; fault?: string | undefined }) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span className="fault" id={`${name}-fault`}>
          {fault}
        </span>
      )}
    </>
  )
}

/** A line of text. Shows what was typed again after a refusal, with the message beside it. */
export function TextField(
  props: Common & {
    type?: 'text' | 'password' | 'number' | 'date'
    value?: string
    autoComplete?: string
    inputMode?: 'numeric' | 'decimal' | 'text'
    /** For a text in another language than the page. */
    lang?: string
    required?: boolean
    /** A long code from paper: in letters that let the narrowest phone show it whole, to be compared group by group. */
    isCode?: boolean
  },
) {
  const { name, label, hint, form, type = 'text', value, autoComplete = 'off', inputMode, lang, required = true, isCode = false } = props
  const fault = form?.errors[name]
  return (
    <div className={fault ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      <Messages name={name} hint={hint} fault={fault} />
      <input
        {...ids(name, hint, fault)}
        className={isCode ? 'code' : undefined}
        name={name}
        type={type}
        lang={lang}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        inputMode={inputMode}
        required={required}
        defaultValue={type === 'password' ? undefined : (form?.values[name]?.[0] ?? value)}
      />
    </div>
  )
}

export function TextArea(props: Common & { value?: string; lang?: string; maxLength?: number; required?: boolean }) {
  const { name, label, hint, form, value, lang, maxLength, required = true } = props
  const fault = form?.errors[name]
  return (
    <div className={fault ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      <Messages name={name} hint={hint} fault={fault} />
      <textarea
        {...ids(name, hint, fault)}
        name={name}
        rows={3}
        lang={lang}
        maxLength={maxLength}
        autoComplete="off"
        required={required}
        defaultValue={form?.values[name]?.[0] ?? value}
      />
    </div>
  )
}

/** A line for words that must not leave the browser: without a name it is part of no form that is sent, and only a script reads it. */
export function SilentField({ id, label, hint }: { id: string; label: string; hint?: string }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Messages name={id} hint={hint} />
      <input id={id} data-words="" aria-describedby={hint && `${id}-hint`} type="text" autoComplete="off" autoCapitalize="none" spellCheck={false} />
    </div>
  )
}

export type Choice = { value: string; label: ReactNode }

export function SelectField({ name, label, hint, form, choices, value, empty }: Common & { choices: Choice[]; value?: string; empty?: string }) {
  const fault = form?.errors[name]
  return (
    <div className={fault ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      <Messages name={name} hint={hint} fault={fault} />
      <select {...ids(name, hint, fault)} name={name} defaultValue={form?.values[name]?.[0] ?? value ?? ''}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Radio buttons (`one`) or check boxes (`several`), each a large touch target. */
export function ChoiceField({
  name,
  label,
  hint,
  form,
  kind,
  choices,
  chosen = [],
}: Common & { kind: 'one' | 'several'; choices: Choice[]; chosen?: readonly string[] }) {
  const fault = form?.errors[name]
  const checked = form?.values[name] ?? chosen
  return (
    <fieldset id={name} className={fault ? 'field wrong' : 'field'} aria-describedby={fault ? `${name}-fault` : undefined}>
      <legend>{label}</legend>
      <Messages name={name} hint={hint} fault={fault} />
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input type={kind === 'one' ? 'radio' : 'checkbox'} name={name} value={choice.value} defaultChecked={checked.includes(choice.value)} />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** At the top of a refused form: says that something is to be mended, and where. */
export function FormFaults({ title, form }: { title: string; form?: FormState | undefined }) {
  const faults = Object.entries(form?.errors ?? {})
  if (faults.length === 0) return null
  return (
    <div className="notice danger" role="alert">
      <strong>{title}</strong>
      <ul>
        {faults.map(([name, message]) => (
          <li key={name}>{name === '' ? message : <a href={`#${name}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
