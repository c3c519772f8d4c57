import { expect, it } from 'vitest'
import { renderToStaticMarkup } from 'react-dom/server'
import { ContactCard } from '@/app/[locale]/introductions/[introduction]/contact-card'
import { InvitationSheet } from '@/app/_ui/desk-invitation/invitation-sheet'
import { LOCALES } from '@/core/installation/locales'
import { fingerprintOf } from '@/core/signing/fingerprint'
import { fill, formatDay } from '@/core/words/fill'
import { wordsFor } from '@/core/words/words'
import '../accounts/world'

const KEY = { id: 'a', publicKey: Buffer.alloc(65, 4).toString('base64url'), madeOn: '2026-11-20', isReplacement: false } as const
const common = { introductionId: 'i', action: '/contact' }

it.each(LOCALES)('a learner sees the letters of the key before the field, and since when it is used (%s)', (locale) => {
  const words = wordsFor(locale)
  const texts = words.contact.letters
  const card = (isReplacement: boolean) =>
    renderToStaticMarkup(<ContactCard {...common} contact={{ given: null, key: { ...KEY, isReplacement } }} locale={locale} words={words} />)
  const [since, isNew] = [texts.since, texts.isNew].map((text) => fill(text, { day: formatDay(KEY.madeOn, locale) }))
  expect(card(false)).toContain(`data-letters="" translate="no">${fingerprintOf(KEY.publicKey)}<`)
  expect(card(false).indexOf(fingerprintOf(KEY.publicKey))).toBeLessThan(card(false).indexOf('<textarea'))
  expect(card(false)).toContain(since)
  expect(card(false)).not.toContain(isNew)
  expect(card(true)).toContain(isNew)
  expect(card(false)).toContain(`<span data-how="plain">${texts.bySite}`)
})

it.each(LOCALES)('what a learner typed for a coordinator who can receive nothing any more comes back (%s)', (locale) => {
  const words = wordsFor(locale)
  const message = words.contact.learner.refusals['no-key']
  const form = { errors: { contact: message }, values: { contact: ['the tea shop'] } }
  const card = renderToStaticMarkup(<ContactCard {...common} contact={{ given: null, key: null }} form={form} locale={locale} words={words} />)
  expect(card).toContain('>the tea shop</textarea>')
  expect(card).toContain(message)
  expect(card).not.toContain('data-letters')
})

it.each(LOCALES)("the sheet of a learner shows the coordinator's letters, or that they come later; that of staff neither (%s)", (locale) => {
  const texts = wordsFor(locale).contact.letters.sheet
  const invitation = { locale, code: 'ABCD', expiresOn: '2026-11-30', fingerprint: 'ORGANISATION' } as const
  const sheet = (keyLetters?: string | null) =>
    renderToStaticMarkup(<InvitationSheet {...invitation} {...(keyLetters !== undefined && { keyLetters })} />).replaceAll('&#x27;', "'")
  expect(sheet('COORDINATOR')).toContain(texts.title)
  expect(sheet('COORDINATOR')).toContain('>COORDINATOR<')
  expect(sheet(null)).toContain(texts.later)
  for (const text of Object.values(texts)) expect(sheet()).not.toContain(text)
})
