import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { indexText } from '@/core/search/entry'
import { excerptOf, markPieces } from '@/core/search/excerpt'
import { otherWords } from '@/core/search/other-words'
import { MOST_LETTERS, readQuery } from '@/core/search/read-query'
import { isOneLetterOff, without } from '@/core/search/spelling'
import { stem } from '@/core/search/stem'
import { termsIn, tokensIn } from '@/core/search/terms'
import { withOneError } from './typist'

describe('a text is found by', () => {
  it('its syllables and every two together, with a space between them or without', () => {
    expect(termsIn('လှေကား')).toEqual(['လှေ', 'ကား', 'လှေကား'])
    expect(termsIn('လှေ ကား')).toEqual(termsIn('လှေကား'))
    expect(termsIn('လှေ၊ ကား')).toEqual(['လှေ', 'ကား'])
  })

  it('its other words, whatever their ending, and numbers in either digits', () => {
    expect(termsIn('QRကုဒ် ၁၆၆၉')).toEqual(['qr', 'ကုဒ်', '1669'])
    for (const [one, other] of [
      ['ladders', 'ladder'],
      ['wages', 'wage'],
      ['lifting', 'lift'],
      ['carried', 'carry'],
      ['making', 'make'],
      ['stopped', 'stop'],
      ['batteries', 'battery'],
      ['electrician', 'electricity'],
      ['bricklayer', 'bricklaying'],
      ['boss’s', 'boss'],
      ['paid', 'pay'],
    ])
      expect(stem(one!), one).toBe(stem(other!))
    for (const [one, other] of [
      ['news', 'new'],
      ['ladder', 'lad'],
      ['this', 'the'],
    ])
      expect(stem(one!), one).not.toBe(stem(other!))
  })

  it('every term with the places where it stands, and nothing in it that speaks to the database', () => {
    const { terms, body } = indexText({
      locale: 'en',
      title: "O'Brien's ladder",
      headings: ['Ladder'],
      texts: ["a \\ ladder ' | & ! : *", 'tie'],
      asked: ['steps'],
      context: 'Shop',
    })
    expect(terms.split(' ')).toEqual(["'obrien':1A", "'ladder':1A,2B,3C", "'step':1B", "'a':1C", "'tie':1C", "'shop':1D"])
    expect(body).toContain('tie')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const { term } of tokensIn(text)) expect(term).not.toMatch(/['\\\s|&!:*()]/)
      }),
    )
  })
})

describe('a query', () => {
  it('also says what our texts have another word for, and Burmese in Latin letters', () => {
    expect(otherWords('လှေကား lhaykar')).toEqual(['လှေကား'])
    expect(otherWords('excel')).toEqual(['spreadsheet'])
    expect(otherWords('ladder')).toEqual([])
  })

  it('is read no further than anyone types', () => {
    expect(readQuery('လှေကား '.repeat(10_000))[0]!.terms.length).toBeLessThan(MOST_LETTERS)
    expect(readQuery('')).toEqual([{ terms: [], pairs: new Map(), others: [], pieces: [], likelihood: 1 }])
  })

  it('with one typing error shares a spelling with what was meant', () => {
    fc.assert(
      fc.property(fc.constantFrom('ladder', 'လှေကား', 'စကားဝှက်', 'permission'), fc.nat(10_000), (word, seed) => {
        const typed = withOneError(word, seed)
        expect(typed).not.toBe(word)
        expect(isOneLetterOff(typed, word), typed).toBe(true)
        expect(
          without(typed).some((spelling) => without(word).includes(spelling)),
          typed,
        ).toBe(true)
      }),
    )
    expect(isOneLetterOff('ladder', 'hammer')).toBe(false)
    expect(isOneLetterOff('abcd', 'badc')).toBe(false)
  })
})

describe('what was found is shown', () => {
  const held = ['လှေ', 'ကား', 'လှေကား'].map((term) => ({ term, weight: 4 }))

  it('with what was looked for marked, and nothing lost', () => {
    const pieces = markPieces('သစ်သား လှေကားကို ချည်ပါ။', held)
    expect(pieces).toEqual([
      { text: 'သစ်သား ', marked: false },
      { text: 'လှေကား', marked: true },
      { text: 'ကို ချည်ပါ။', marked: false },
    ])
    expect(markPieces('Nothing', held)).toEqual([{ text: 'Nothing', marked: false }])
  })

  it('by the line that says most of it, cut to what a phone shows', () => {
    const long = `${'စာ '.repeat(80)}လှေကား${' စာ'.repeat(80)}`
    const pieces = excerptOf(['ကား တစ်စီး', long, 'အဆုံး'].join('\n'), held)
    expect(pieces.find(({ marked }) => marked)?.text).toBe('လှေကား')
    expect(pieces[0]?.text).toMatch(/^…/)
    expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(170)
    expect(excerptOf('ဘာမှ မပါ', held)).toEqual([])
  })
})
