import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { keptPageName } from '@/app/_page/kept-pages'
import { carriesSecret, isSameForm, keptUntil, textsOf } from '@/core/safety/kept-form'

/** The addresses of forms, with something in the place of each part in brackets. */
function formAddresses(ofMembers: boolean): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/route\.tsx?$/.test(file))
    .filter((file) => {
      const source = readFileSync(`app/${file}`, 'utf8')
      return /export (const|(async )?function) POST\b/.test(source) && /POST = (member|proven)Route\(/.test(source) === ofMembers
    })
    .map((file) =>
      `/${file.replace(/\/route\.tsx?$/, '')}`.replace('[locale]', 'my').replaceAll(/\[[^\]]+\]/g, '0b5e6f0e-aaaa-4bbb-8ccc-0123456789ab'),
    )
}

it('every form of a learner or of the desks waits for its person, unless it belongs to the account or to keys', () => {
  const forms = formAddresses(true).filter((path) => !/^\/(my\/(account|waiting|prove)|language|desk\/key)/.test(path))
  expect(forms.length).toBeGreaterThan(25)
  expect(forms.filter((path) => keptPageName(path) === undefined)).toEqual([])
})

it('no public form, nor one with secrets, is ever kept or sent again', () => {
  const forms = formAddresses(false).filter((path) => !path.includes('/courses/'))
  expect(forms).toContain('/my/sign-in')
  expect(forms).toContain('/leave')
  expect(forms.filter((path) => keptPageName(path) !== undefined)).toEqual([])
})

it.each([
  '//evil.example/my/learning/skills',
  'https://evil.example/my/jobs/wishes',
  '/my/jobs/wishes?next=//evil.example',
  '/my/../desk/listings',
  '/my/account/deletion',
  '/my/account/passphrase/confirmations',
  '/my/account/recovery/codes',
  '/my/recover',
  '/my/recover/confirmations',
  '/my/sign-out',
  '/leave',
  'javascript:alert(1)',
])('a forged path to %s waits nowhere', (path) => {
  expect(keptPageName(path)).toBeUndefined()
})

it.each(['passphrase', 'code', 'first', 'second', 'recoveryCode', 'backup_code', 'totpSecret', 'sealed', 'contact'])(
  'a form with a field called %s waits nowhere',
  (name) => {
    expect(carriesSecret({ place: ['here'], [name]: ['x'] })).toBe(true)
  },
)

it('of what was sent the texts are shown that a person wrote, not ids, numbers and names of buttons', () => {
  const fields = {
    id: ['0b5e6f0e-aaaa-4bbb-8ccc-0123456789ab'],
    'answer-1': ['2'],
    go: ['next'],
    title: ['Sewing, two shifts'],
    note: ['မြန်မာစာ', ' '],
  }
  expect(textsOf(fields)).toEqual(['Sewing, two shifts', 'မြန်မာစာ'])
})

it('two pages of one assessment are two forms', () => {
  const page = (number: string) => ({ path: '/my/courses/c/attempts/a/responses', fields: { page: [number] } })
  expect(isSameForm(page('1'), page('1'))).toBe(true)
  expect(isSameForm(page('1'), page('2'))).toBe(false)
})

it('the end of waiting is a full hour, at most a day away', () => {
  expect(keptUntil(new Date('2026-11-20T09:41:17Z'))).toEqual(new Date('2026-11-21T09:00:00Z'))
})
