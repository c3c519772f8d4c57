import type { FormState } from '@/app/_page/form'
import { SelectField } from '@/app/_ui/field/field'
import { LEVELS } from '@/core/skills/levels'
import { levelLabel, listSkills } from '@/core/skills/vocabulary'
import { fill, formatNumber } from '@/core/words/fill'
import { sortByText } from '@/core/words/sort-texts'
import type { Desk } from '../../desk-page'
import { SKILL_ROWS } from '../listing-form'

/** Up to six skills that the listing asks for, each with its level and whether it is a must. */
export function SkillFields({ desk, form }: { desk: Desk; form?: FormState | undefined }) {
  const { locale, words } = desk
  const texts = words.desks.desk.listingForm
  const skills = sortByText(listSkills(), ({ label }) => label[locale], locale).map(({ id, label }) => ({ value: id, label: label[locale] }))
  const levels = LEVELS.map((level) => ({ value: String(level), label: `${formatNumber(level, locale)}: ${levelLabel(level)[locale]}` }))
  const weights = [
    { value: 'must', label: words.jobs.skills.must },
    { value: 'nice', label: words.jobs.skills.nice },
  ]
  return (
    <>
      <h2>{texts.skills}</h2>
      <p className="soft">{texts.skillsHint}</p>
      {SKILL_ROWS.map((row) => (
        <fieldset key={row} className="field thirds">
          <legend className="hide">{fill(texts.skill, { number: formatNumber(row, locale) })}</legend>
          <SelectField
            name={`skill${row}`}
            label={fill(texts.skill, { number: formatNumber(row, locale) })}
            form={form}
            empty={texts.noSkill}
            choices={skills}
          />
          <SelectField name={`level${row}`} label={texts.level} form={form} choices={levels} value="1" />
          <SelectField name={`must${row}`} label={texts.must} form={form} choices={weights} value="must" />
        </fieldset>
      ))}
    </>
  )
}
