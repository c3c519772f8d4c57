import rabbit from 'rabbit-node'
import { expect, it } from 'vitest'
import { canonicalHandle, drawHandle } from '@/core/accounts/handles'
import { type DrawnWords, findWrongWords } from '@/core/accounts/drawn-words'
import { drawPassphrase, listedIndexes, passphraseIndexes, passphraseWords } from '@/core/accounts/passphrases'
import { readWordLists } from '@/core/accounts/server/read-word-lists'
import type { Chance, WordLists } from '@/core/accounts/word-lists'

/** Places of a fixed series, the same in every run. */
function series(seed: number): Chance {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const lists: WordLists = {
  passphrase: {
    en: ['apple', 'boat', 'candle', 'drum', 'engine', 'forest', 'garden'],
    my: ['ပန်းသီး', 'လှေကြီး', 'ကြက်ဥ', 'ခေါင်းလောင်း', 'မြစ်', 'သစ်တော', 'ဥယျာဉ်'],
  },
  handles: { en: { describing: ['calm', 'green'], things: ['mango', 'river'] }, my: { describing: ['ကြည်လင်'], things: ['သရက်'] } },
}

it('six words are the same passphrase however they are parted, written large or numbered', () => {
  const indexes = [0, 5, 2, 2, 6, 1]
  for (const typed of [
    'apple forest candle candle garden boat',
    '  Apple-FOREST candle,candle garden\u00A0boat ',
    '1. apple 2. forest\n3. candle\n4. candle 5. garden 6. boat',
    'ပန်းသီး သစ်တော ကြက်ဥ ကြက်ဥ ဥယျာဉ် လှေကြီး',
    '၁။ ပန်းသီး ၂။ သစ်တော ၃။ ကြက်ဥ ၄။ ကြက်ဥ ၅။ ဥယျာဉ် ၆။ လှေကြီး',
  ])
    expect(passphraseIndexes(typed, lists)).toEqual(indexes)
})

it('a word in Burmese is found with its marks in another order, a wrong tone mark or a similar letter', () => {
  for (const typed of ['လှေကြီး', 'လှေကြီ', 'လှေကျီး', 'လေှကြီး']) expect(listedIndexes(typed, lists)).toContainEqual([1])
})

it('words typed in Zawgyi are understood', () => {
  // ပန်းသီး သစ်တော ကြက်ဥ လှေကြီး as a phone with the old font writes them.
  expect(listedIndexes('ပန္းသီး သစ္ေတာ ၾကက္ဥ ေလွႀကီး', lists)).toContainEqual([0, 5, 2, 1])
})

it('Burmese words may be typed without any space, when they can be parted in one way only', () => {
  expect(passphraseIndexes('ပန်းသီးသစ်တော ကြက်ဥခေါင်းလောင်းဥယျာဉ်လှေကြီး', lists)).toEqual([0, 5, 2, 3, 6, 1])
  const ambiguous: WordLists = { ...lists, passphrase: { en: [], my: ['သီး', 'ပန်း', 'ပန်းသီး', 'သီးပန်း'] } }
  expect(passphraseIndexes('ပန်းသီးပန်းသီးပန်းသီးပန်းသီး', ambiguous)).toBeNull()
})

it('text that is no passphrase is nobody’s: five words, seven words, or one unknown word', () => {
  for (const typed of ['apple boat candle drum engine', 'apple boat candle drum engine forest garden', 'apple boat candle drum engine nothing', ''])
    expect(passphraseIndexes(typed, lists)).toBeNull()
})

it('what is shown to a person can be typed back, for every word of the real lists', () => {
  const real = readWordLists()
  for (const locale of ['en', 'my'] as const) {
    const all = real.passphrase[locale]
    expect(all).toHaveLength(4096)
    expect(listedIndexes(all.join(' '), real)).toContainEqual(all.map((_, index) => index))
  }
})

it('every Burmese word of the real lists may be typed in Zawgyi by itself, as two words of a new passphrase are', () => {
  const real = readWordLists()
  const missed = real.passphrase.my.filter((word, index) => !listedIndexes(rabbit.uni2zg(word), real).some((found) => found.join() === String(index)))
  expect(missed).toEqual([])
})

it('six words that were drawn are the same passphrase typed in Unicode or in Zawgyi, with spaces or without', () => {
  const real = readWordLists()
  for (let which = 0; which < 300; which++) {
    const drawn = drawPassphrase(real, 'my', series(which))
    for (const between of [' ', '-', '']) {
      const typed = passphraseWords(drawn, real, 'my').join(between)
      expect(passphraseIndexes(typed, real), typed).toEqual(drawn)
      expect(passphraseIndexes(rabbit.uni2zg(typed), real), typed).toEqual(drawn)
    }
  }
})

it('a wrong word in Zawgyi stays wrong', () => {
  const drawn = { basis: '', locale: 'my', handle: '', indexes: [0, 5, 2, 3, 6, 1], asked: [1, 2], expiresAt: 0 } satisfies DrawnWords
  const [second, third] = ['သစ်တော', 'ကြက်ဥ'].map((word) => rabbit.uni2zg(word))
  expect(findWrongWords(drawn, [second ?? '', third ?? ''], lists)).toEqual([false, false])
  expect(findWrongWords(drawn, [third ?? '', second ?? ''], lists)).toEqual([true, true])
})

it('a passphrase is drawn word by word from the whole list', () => {
  const asked: number[] = []
  const indexes = drawPassphrase(readWordLists(), 'en', (below) => asked.push(below) - 1)
  expect(asked).toEqual([4096, 4096, 4096, 4096, 4096, 4096])
  expect(passphraseWords(indexes, readWordLists(), 'en')).toHaveLength(6)
})

it('a handle is made of two words and three digits in the language of its person', () => {
  expect(drawHandle(lists, 'en', () => 0)).toBe('calm-mango-100')
  expect(drawHandle(lists, 'en', (below) => below - 1)).toBe('green-river-999')
  expect(drawHandle(lists, 'my', () => 0)).toBe('ကြည်လင်-သရက်-၁၀၀')
})

it('a handle is known again however it is typed', () => {
  for (const typed of ['calm-mango-482', ' Calm  Mango 482', 'calm_mango-၄၈၂', 'calm mango482'])
    expect(canonicalHandle(typed, lists)).toBe('calm-mango-482')
  for (const typed of ['ကြည်လင်-သရက်-၄၈၂', 'ကြည်လင် သရက် 482', 'ကြည်လင်-သရက်၄၈၂', 'ကျည်လင် သရက် ၄၈၂']) expect(canonicalHandle(typed, lists)).toBe('ကြည်လင်-သရက်-၄၈၂')
})

it('every handle that can be drawn from the real lists is its own canonical form', () => {
  const real = readWordLists()
  for (const locale of ['en', 'my'] as const)
    for (let which = 0; which < 300; which++) {
      const handle = drawHandle(real, locale, series(which))
      expect(canonicalHandle(handle, real)).toBe(handle)
      expect(canonicalHandle(rabbit.uni2zg(handle), real)).toBe(handle)
    }
})
