import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { LinkButton, SubmitButton } from '@/app/_ui/button/button'
import { ChoiceField, FormFaults } from '@/app/_ui/field/field'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { OwnSkills } from '@/core/progress/server/list-own-skills'
import { listLevels, listSkills, skillLabel } from '@/core/skills/vocabulary'
import { fill, formatNumber } from '@/core/words/fill'
import { sortByText } from '@/core/words/sort-texts'
import type { Words } from '@/core/words/words'
import { SkillList } from '../skill-list'

type Props = { locale: Locale; words: Words; person: Person; skills: OwnSkills; group: string | null; form?: FormState }

/** What a learner can do, and where they add what they know already: first the kind of work, then the skill and its level. */
export function SkillsPage({ locale, words, person, skills, group, form }: Props) {
  const texts = words.learning.skills
  const reported = new Set(skills.reported.map((row) => row.skill))
  return (
    <Page locale={locale} words={words} title={texts.pageTitle} path={`/learning/skills${group ? `?group=${group}` : ''}`} person={person}>
      <h1>{texts.pageTitle}</h1>
      <p className="lead">{texts.lead}</p>
      <FormFaults title={words.common.errors.title} form={form} />
      {skills.best.length > 0 && (
        <>
          <h2>{texts.yours}</h2>
          <SkillList
            locale={locale}
            words={words}
            skills={skills.best}
            after={(skill) => reported.has(skill) && <RemoveButton locale={locale} words={words} skill={skill} />}
          />
        </>
      )}
      <h2 id="add">{texts.addTitle}</h2>
      {group ? <AddForm locale={locale} words={words} group={group} form={form} /> : <GroupChoice locale={locale} words={words} />}
      <p>
        <a href={`/${locale}/learning`}>{texts.back}</a>
      </p>
      <p className="small soft">{texts.esco}</p>
    </Page>
  )
}

function RemoveButton({ locale, words, skill }: { locale: Locale; words: Words; skill: string }) {
  const texts = words.learning.skills
  return (
    <form method="post" action={`/${locale}/learning/skills/withdrawals`}>
      <input type="hidden" name="skill" value={skill} />
      <button className="button quiet" aria-label={fill(texts.removeLabel, { skill: skillLabel(skill)[locale] })}>
        {texts.remove}
      </button>
    </form>
  )
}

/** The groups of the vocabulary, in its order. */
export function skillGroups(): string[] {
  return [...new Set(listSkills().map((skill) => skill.group))]
}

function groupName(group: string, words: Words): string {
  const names: Record<string, string> = words.learning.groups
  return names[group] ?? group
}

function GroupChoice({ locale, words }: { locale: Locale; words: Words }) {
  return (
    <>
      <p>{words.learning.skills.chooseGroup}</p>
      <div className="row groups">
        {skillGroups().map((group) => (
          <LinkButton key={group} look="quiet" href={`/${locale}/learning/skills?group=${group}#add`}>
            {groupName(group, words)}
          </LinkButton>
        ))}
      </div>
    </>
  )
}

function AddForm({ locale, words, group, form }: { locale: Locale; words: Words; group: string; form?: FormState | undefined }) {
  const texts = words.learning.skills
  const skills = sortByText(
    listSkills().filter((skill) => skill.group === group),
    (skill) => skill.label[locale],
    locale,
  )
  return (
    <form method="post" action={`/${locale}/learning/skills`}>
      <p>
        <strong>{groupName(group, words)}</strong> · <a href={`/${locale}/learning/skills#add`}>{texts.otherGroup}</a>
      </p>
      <input type="hidden" name="group" value={group} />

      <ChoiceField
        name="skill"
        label={texts.skill}
        kind="one"
        form={form}
        choices={skills.map((skill) => ({ value: skill.id, label: choice(skill.label[locale], skill.note[locale]) }))}
      />

      <ChoiceField
        name="level"
        label={texts.howWell}
        kind="one"
        form={form}
        choices={listLevels().map((each) => ({
          value: String(each.level),
          label: choice(`${formatNumber(each.level, locale)} · ${each.label[locale]}`, each.meaning[locale]),
        }))}
      />

      <SubmitButton>{texts.submit}</SubmitButton>
    </form>
  )
}

function choice(name: string, note: string) {
  return (
    <>
      <strong>{name}</strong>
      <br />
      <span className="small soft">{note}</span>
    </>
  )
}
