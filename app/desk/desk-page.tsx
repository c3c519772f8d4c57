import type { ReactNode } from 'react'
import { Page, type ScriptName } from '@/app/_page/page'
import { type DeskPart, DeskNav } from '@/app/_ui/desk-nav/desk-nav'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'

/** What every page of the desk needs of the visitor. */
export type Desk = { locale: Locale; words: Words; person: Person }

type Props = {
  desk: Desk
  /** This page's address. */
  here: string
  part: DeskPart
  /** The heading. The window is named after the part: browsers keep titles in their history, and this one may name a person. */
  title: string
  /** The small script of this page. */
  script?: ScriptName
  children: ReactNode
}

/** The frame of the coordinator's desk. */
export function DeskPage({ desk, here, part, title, script, children }: Props) {
  const { locale, words, person } = desk
  return (
    <Page locale={locale} words={words} person={person} title={words.desks.desk.nav[part]} path={null} here={here} wide {...(script && { script })}>
      <DeskNav current={part} words={words} />
      <h1>{title}</h1>
      {children}
    </Page>
  )
}
