import { describe, expect, it } from 'vitest'
import { latinDigits } from '@/core/burmese/digits'
import { countSyllables, splitSyllables } from '@/core/burmese/syllables'
import { convertZawgyi, isZawgyi } from '@/core/burmese/zawgyi'
import { WORDS } from './words'

describe('syllables', () => {
  it.each([
    ['ကျောင်းသား', ['ကျောင်း', 'သား']],
    ['မြန်မာစာ', ['မြန်', 'မာ', 'စာ']],
    ['တက္ကသိုလ်', ['တက္က', 'သိုလ်']],
    ['အင်္ဂလိပ်', ['အင်္ဂ', 'လိပ်']],
    ['ခွင့်ပြုချက်', ['ခွင့်', 'ပြု', 'ချက်']],
    ['ဖုန်း 0912 ဝယ်မယ်။', ['ဖုန်း', 'ဝယ်', 'မယ်']],
    ['ဥပမာ၊ ဧည့်သည်', ['ဥ', 'ပ', 'မာ', 'ဧည့်', 'သည်']],
  ])('%s is split where people pause', (text, syllables) => {
    expect(splitSyllables(text)).toEqual(syllables)
  })

  it('are counted as they are split', () => {
    for (const word of WORDS) expect(countSyllables(word)).toBe(splitSyllables(word).length)
    expect(countSyllables('no Burmese here ၁၂')).toBe(0)
  })
})

describe('digits and the old encoding', () => {
  it('Burmese digits are numbers', () => {
    expect(Number(latinDigits('၁၉၉၀'))).toBe(1990)
    expect(latinDigits('a၀b')).toBe('a0b')
  })

  it('a sentence in Zawgyi is found and becomes Unicode', () => {
    for (const line of ['ျမန္မာစာကို သင္ယူေနပါတယ္', 'ဒီေန႔ ေစ်းသြားမယ္', 'အလုပ္သမားမ်ား']) expect(isZawgyi(line), line).toBe(true)
    const zawgyi = 'ေက်ာင္းသားမ်ား ေက်ာင္းသြားၾကသည္'
    expect(isZawgyi(zawgyi)).toBe(true)
    expect(convertZawgyi(zawgyi)).toBe('ကျောင်းသားများ ကျောင်းသွားကြသည်')
  })

  it('Unicode is never taken for Zawgyi, and a short word never is sure', () => {
    for (const word of WORDS) expect(isZawgyi(`${word}နဲ့ ပတ်သက်ပြီး ပြောပြပါ။`), word).toBe(false)
    // Many stacks and plain letters: the detector alone is 95 to 99 per cent sure of these.
    for (const line of ['| ကြားရတာ | အဓိပ္ပာယ် |', '| လက္ခဏာ | ဘာလုပ်ရမလဲ |', 'တာယာလဲတာ၊ ဖာတာ']) expect(isZawgyi(line), line).toBe(false)
    expect(isZawgyi('ေက်ာ္')).toBe(false)
    expect(isZawgyi('plain English text')).toBe(false)
  })
})
