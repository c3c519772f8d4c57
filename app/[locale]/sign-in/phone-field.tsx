import type { FormState } from '@/app/_page/form'
import { ChoiceField } from '@/app/_ui/field/field'
import { TOLD_LIMITS } from '@/core/accounts/session-limits'
import type { Locale } from '@/core/installation/locales'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** What the choice is called in the form; whatever else is sent counts as the first, which leaves nothing. */
export const PHONES = ['nothing', 'own'] as const

/** Asks whether the phone shall remember its person, with what each answer does and costs. */
export function PhoneField({ locale, words, form }: { locale: Locale; words: Words; form: FormState | undefined }) {
  const texts = words.sessions.phone
  const { idleMinutes, ownIdleDays, ownDays } = TOLD_LIMITS
  const number = (value: number) => formatNumber(value, locale)
  const helps = {
    nothing: fill(texts.nothingHelp, { minutes: number(idleMinutes) }),
    own: fill(texts.ownHelp, { idle: number(ownIdleDays), days: number(ownDays) }),
  }
  const choices = PHONES.map((value) => ({
    value,
    label: (
      <>
        <strong>{texts[value]}</strong>
        <br />
        <span className="small">{helps[value]}</span>
      </>
    ),
  }))
  return (
    <>
      <ChoiceField name="phone" kind="one" label={texts.label} choices={choices} chosen={['nothing']} form={form} />
      <p className="small soft">
        {texts.history} <a href={`/${locale}/safety#history`}>{texts.historyLink}</a>
      </p>
    </>
  )
}
