import type { OrganisationInput, SettingsChange } from '@/core/accounts/organisation-input'
import type { Locale } from '@/core/installation/locales'
import { formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; before: OrganisationInput; change: SettingsChange }

/** The whole text as it is and as it would be, in both languages: nobody agrees to what they have not read. */
export function SettingsComparison({ locale, words, before, change }: Props) {
  const { nameMy, nameEn, helpMy, helpEn, weekly } = words.desks.admin
  const { weeklyInvitations } = change
  const rows = [
    { label: nameMy, lang: 'my', old: before.nameMy, wanted: change.nameMy },
    { label: nameEn, lang: 'en', old: before.nameEn, wanted: change.nameEn },
    { label: helpMy, lang: 'my', old: before.helpMy, wanted: change.helpMy },
    { label: helpEn, lang: 'en', old: before.helpEn, wanted: change.helpEn },
    {
      label: weekly,
      lang: locale,
      old: formatNumber(before.weeklyInvitations, locale),
      wanted: weeklyInvitations === undefined ? undefined : formatNumber(weeklyInvitations, locale),
    },
  ]
  return rows.map(
    ({ label, lang, old, wanted }) => wanted !== undefined && <Comparison key={label} words={words} {...{ label, lang, old, wanted }} />,
  )
}

function Comparison({ words, label, lang, old, wanted }: { words: Words; label: string; lang: string; old: string; wanted: string }) {
  const texts = words.proposals
  return (
    <>
      <h4>{label}</h4>
      <dl>
        <dt>{texts.before}</dt>
        <dd lang={lang}>{old}</dd>
        <dt>{texts.after}</dt>
        <dd lang={lang}>
          <strong>{wanted}</strong>
        </dd>
      </dl>
    </>
  )
}
