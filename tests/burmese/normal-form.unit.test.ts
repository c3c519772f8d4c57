import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalForm, stripInvisible } from '@/core/burmese/normal-form'
import { WORDS } from './words'

const RUN = /[\u102B-\u1032\u1036-\u1038\u103B-\u103E]{2,}/g

describe('what a person types is stored in one way', () => {
  it.each(WORDS)('%s, written well, stays as it is', (word) => {
    expect(normalForm(word)).toBe(word.normalize('NFC'))
  })

  it('a word whose marks were typed in any order becomes the word', () => {
    const word = fc.constantFrom(...WORDS.map((each) => each.normalize('NFC')))
    const order = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(word, order, (written, keys) => {
        const typed = written.replace(RUN, (run) =>
          [...run]
            .map((mark, index) => ({ mark, key: keys[index] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ mark }) => mark)
            .join(''),
        )
        expect(normalForm(typed)).toBe(written)
      }),
      { numRuns: 1400 },
    )
  })

  it('the dot below comes before the asat, however it was typed', () => {
    expect(normalForm('ခွင\u103A\u1037')).toBe('ခွင\u1037\u103A')
    expect(normalForm('ခွင\u1037\u103A')).toBe('ခွင\u1037\u103A')
  })

  it('nothing invisible remains, and doing it twice changes nothing', () => {
    expect(stripInvisible('\uFEFFမြန်\u200Bမာ\u2060')).toBe('မြန်မာ')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ကခငမယရလဝသဟေိီုူာါံ့း်္ျြွှ\u200B a1၁'), maxLength: 30 }), (text) => {
        expect(normalForm(normalForm(text))).toBe(normalForm(text))
      }),
      { numRuns: 2000, examples: [['\u1038\u103A\u1038\u1037']] },
    )
  })
})
