import { describe, expect, it } from 'vitest'
import { checkWords } from '@/core/courses/check-words'
import { checkContent } from '@/core/courses/server/check-content'

const words = (en: unknown, my: unknown) =>
  checkWords(new Map(Object.entries({ 'en/a.json': JSON.stringify(en, null, 1), 'my/a.json': JSON.stringify(my, null, 1) }))).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  )

describe('texts of the interface', () => {
  it('stand in every language, with the same places', () => {
    expect(words({ a: { b: 'x {n}' } }, { a: { b: 'က {n}' } })).toEqual([])
    expect(words({ a: 'x', b: 'y' }, { a: 'က' })).toEqual(['en/a.json:3 b is not in my/a.json.'])
    expect(words({ a: 'x' }, { a: 'က', c: 'ခ' })).toEqual(['my/a.json:3 c is not in en/a.json.'])
    expect(words({ a: '{n} of {all}' }, { a: '{all}' })).toHaveLength(2)
    expect(words({ a: '' }, { a: 'က' })).toContain('en/a.json:2 a is empty.')
    expect(checkWords(new Map([['en/a.json', '{}']]))).toHaveLength(1)
    expect(
      checkWords(
        new Map([
          ['en/a.json', '{'],
          ['my/a.json', '{}'],
        ]),
      )[0]?.message,
    ).toMatch(/not JSON/)
  })
})

describe('the content of this release', () => {
  it('has no fault', () => {
    expect(checkContent(new Date('2026-11-28')).faults).toEqual([])
  })
})
