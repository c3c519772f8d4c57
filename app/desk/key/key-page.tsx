import type { ReactNode } from 'react'
import type { FormState } from '@/app/_page/form'
import { ActionButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { CheckLetters } from '@/app/_ui/check-letters/check-letters'
import { FormFaults, SilentField } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { KeyChange } from '@/core/contact/server/find-key-change'
import type { OwnStaffKey } from '@/core/contact/server/find-staff-key'
import { fingerprintOf } from '@/core/signing/fingerprint'
import { fill, formatDay } from '@/core/words/fill'
import { type Desk, DeskPage } from '../desk-page'
import { NeedsScript, WordForm } from '../word-form'

type KeyPageProps = { desk: Desk; staffKey: OwnStaffKey | undefined; change: KeyChange; form?: FormState | undefined }

const EMPTY = { wrappedKey: '', salt: '', rounds: '' }

/** The coordinator's key for what learners tell them: to make, to replace, and to lock with other words. */
export function KeyPage({ desk, staffKey, change, form }: KeyPageProps) {
  const { locale, words } = desk
  const texts = words.contact.key
  return (
    <DeskPage desk={desk} here="/desk/key" part="home" title={texts.title} script="staff-key">
      <p className="lead">{texts.lead}</p>
      <FormFaults title={words.common.errors.title} form={form} />
      <NeedsScript words={words} />
      {!staffKey && <Notice tone="care">{change.takesTwo ? texts.stopped : texts.none}</Notice>}
      {staffKey && !staffKey.wordsChangedOn && <Notice>{fill(texts.madeOn, { day: formatDay(staffKey.madeOn, locale) })}</Notice>}
      {staffKey?.wordsChangedOn && (
        <Notice tone="care">{fill(words.recovery.key.wordsChanged, { day: formatDay(staffKey.wordsChangedOn, locale) })}</Notice>
      )}
      {staffKey && <Letters desk={desk} staffKey={staffKey} />}
      {staffKey && <Wrapping desk={desk} staffKey={staffKey} />}
      {change.waiting && <Waiting desk={desk} waiting={change.waiting} />}
      <Making desk={desk} staffKey={staffKey} change={change} />
      {staffKey && <Stopping desk={desk} />}
    </DeskPage>
  )
}

/** What the coordinator hands over in person, and compares with their own paper. */
function Letters({ desk: { words }, staffKey }: { desk: Desk; staffKey: OwnStaffKey }) {
  const texts = words.contact.letters.own
  return (
    <Card as="section">
      <h2>{texts.title}</h2>
      <CheckLetters fingerprint={fingerprintOf(staffKey.publicKey)} />
      <p>{texts.text}</p>
      <p>{texts.differ}</p>
    </Card>
  )
}

/** What has to be done now stands open; what is only possible waits behind its title. */
function Part({ title, isNext, children }: { title: string; isNext: boolean; children: ReactNode }) {
  if (!isNext)
    return (
      <details className="more">
        <summary>{title}</summary>
        <Card>{children}</Card>
      </details>
    )
  return (
    <Card as="section" step>
      <h2>{title}</h2>
      {children}
    </Card>
  )
}

/** A new key that is not in use yet. Whoever did not make it sees it here. */
function Waiting({ desk: { locale, words }, waiting }: { desk: Desk; waiting: NonNullable<KeyChange['waiting']> }) {
  const texts = words.contact.key.waiting
  return (
    <Card as="section">
      <h2>{texts.title}</h2>
      <p>{fill(texts.text, { day: formatDay(waiting.proposedOn, locale) })}</p>
      <CheckLetters fingerprint={fingerprintOf(waiting.publicKey)} />
      <p>{texts.care}</p>
    </Card>
  )
}

function Stopping({ desk: { words } }: { desk: Desk }) {
  const texts = words.contact.key.stop
  return (
    <Part title={texts.title} isNext={false}>
      <p>{texts.text}</p>
      <ActionButton look="danger" action="/desk/key/retirement">
        {texts.submit}
      </ActionButton>
    </Part>
  )
}

function Making({ desk: { words }, staffKey, change }: { desk: Desk; staffKey: OwnStaffKey | undefined; change: KeyChange }) {
  const texts = words.contact.key
  const isFirst = !change.takesTwo
  // Whoever came back with a recovery code has lost the old words: for them this is the only way on.
  const hasOtherWords = Boolean(staffKey?.wordsChangedOn)
  const newTitle = hasOtherWords ? words.recovery.key.lostTitle : texts.make.newTitle
  return (
    <Part title={isFirst ? texts.make.title : newTitle} isNext={!change.waiting && (!staffKey || hasOtherWords)}>
      {!isFirst && <p>{hasOtherWords ? words.recovery.key.lostText : texts.make.newText}</p>}
      {!isFirst && <p>{texts.make.takesTwo}</p>}
      <WordForm
        words={words}
        action="/desk/key"
        fields={{ publicKey: '', ...EMPTY }}
        data={{ 'data-make': '' }}
        submit={isFirst ? texts.make.submit : texts.make.newSubmit}
        main={!staffKey}
      >
        <SilentField id="words" label={texts.words} hint={texts.wordsHint} />
        <SilentField id="again" label={texts.again} />
      </WordForm>
    </Part>
  )
}

function Wrapping({ desk: { words }, staffKey }: { desk: Desk; staffKey: OwnStaffKey }) {
  const texts = words.contact.key.wrap
  const { id, publicKey, wrappedKey, salt, rounds } = staffKey
  return (
    <Part title={staffKey.wordsChangedOn ? words.recovery.key.haveTitle : texts.title} isNext={staffKey.wordsChangedOn !== null}>
      <p>{staffKey.wordsChangedOn ? words.recovery.key.haveText : texts.text}</p>
      <WordForm
        words={words}
        action="/desk/key/wrapping"
        fields={{ key: id, ...EMPTY }}
        data={{ 'data-wrap': JSON.stringify({ publicKey, wrappedKey, salt, rounds }) }}
        submit={texts.submit}
        main={staffKey.wordsChangedOn !== null}
      >
        <SilentField id="old-words" label={texts.old} />
        <SilentField id="new-words" label={texts.new} hint={words.contact.key.wordsHint} />
        <SilentField id="new-again" label={words.contact.key.again} />
      </WordForm>
    </Part>
  )
}
