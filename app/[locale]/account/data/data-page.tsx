import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import { isStaff } from '@/core/accounts/roles'
import type { Locale } from '@/core/installation/locales'
import type { OwnData } from '@/core/rights/server/read-own-data'
import type { Words } from '@/core/words/words'
import type { Names } from './names'
import { tellAccount, tellLooks, tellSignIn, tellStaff, tellWaiting } from './tell-account'
import { tellLearning, tellSkills } from './tell-learning'
import { tellHelp, tellIntroductions, tellWishes } from './tell-work'
import { type Told, type Voice, voiceOf } from './voice'

type Props = { locale: Locale; words: Words; person: Person; own: OwnData; names: Names }

/** Groups whose facts are changed at an address of their own. */
const CHANGED_AT = {
  account: '/account',
  signIn: '/account',
  skills: '/learning/skills',
  work: '/jobs/wishes',
  introductions: '/introductions',
} as const

type Group = keyof Words['rights']['data']['groups']

/** Everything that is held of the person who reads it, told in words, with the way to change it or the reason why not. */
export function DataPage({ locale, words, person, own, names }: Props) {
  const texts = words.rights.data
  const told = tellAll(person, own, names, voiceOf(locale, words))
  return (
    <Page locale={locale} words={words} title={texts.title} path="/account/data" person={person}>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      {told.map(([group, things]) => (
        <Card key={group} as="section">
          <h2>{texts.groups[group].title}</h2>
          {things.length === 0 ? <p>{texts.nothing}</p> : things.map((thing, index) => <Thing key={index} {...thing} />)}
          <p className="small soft">{texts.groups[group].why}</p>
          {group in CHANGED_AT && <ChangeLink group={group as keyof typeof CHANGED_AT} locale={locale} words={words} />}
        </Card>
      ))}
      <Copy locale={locale} words={words} />
      <h2>{words.accounts.account.deleteTitle}</h2>
      <p>{words.accounts.account.deleteText}</p>
      <LinkButton look="danger" href={`/${locale}/account/deletion`}>
        {words.accounts.account.deleteLink}
      </LinkButton>
    </Page>
  )
}

function tellAll(person: Person, own: OwnData, names: Names, voice: Voice): [Group, Told[]][] {
  const learner: [Group, Told[]][] = [
    ['learning', tellLearning(own, names, voice)],
    ['skills', tellSkills(own, voice)],
    ['work', tellWishes(own, voice)],
    ['introductions', tellIntroductions(own, names, voice)],
    ['help', tellHelp(own, voice)],
  ]
  const staff = tellStaff(own, voice)
  // Whoever had a role before may still have its rows: what there is, is told.
  const isLearner = person.roles.includes('learner') || learner.some(([, things]) => things.length > 0)
  return [
    ['account', tellAccount(own, names, voice)],
    ['signIn', tellSignIn(own, voice)],
    ...(isLearner ? learner : []),
    ...(isStaff(person.roles) || staff.length > 0 ? [['staff', staff] satisfies [Group, Told[]]] : []),
    ['waiting', tellWaiting(own, voice)],
    ['looks', tellLooks(own, voice)],
  ]
}

function Thing({ title, lines }: Told) {
  return (
    <>
      {title && <h3>{title}</h3>}
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function ChangeLink({ group, locale, words }: { group: keyof typeof CHANGED_AT; locale: Locale; words: Words }) {
  return (
    <p className="small">
      <a className="tap" href={`/${locale}${CHANGED_AT[group]}`}>
        {words.rights.data.links[group]}
      </a>
    </p>
  )
}

function Copy({ locale, words }: { locale: Locale; words: Words }) {
  const { file, parts } = words.rights.data
  return (
    <>
      <h2>{file.title}</h2>
      <p>{file.text}</p>
      <Notice tone="care">{file.care}</Notice>
      <LinkButton look="quiet" href={`/${locale}/account/data/copy`}>
        {file.button}
      </LinkButton>
      <details>
        <summary>{file.contents}</summary>
        <dl>
          {Object.entries(parts).map(([part, about]) => (
            <div key={part}>
              <dt translate="no">{part}</dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p className="small soft">{file.leftOut}</p>
    </>
  )
}
