import rabbit from 'rabbit-node'
import { describe, expect, it } from 'vitest'
import { conversionsIn, takenBack, writtenLine } from '@/core/burmese/written-line'
import { searchedTexts, writtenText } from '@/core/burmese/written-text'
import { WORDS } from './words'

const SENTENCE = 'ပန်းရံအလုပ်သမား နှစ်ယောက် လိုချင်ပါတယ်။'
const ZAWGYI = rabbit.uni2zg(SENTENCE)

describe('what somebody writes', () => {
  it('in Zawgyi becomes Unicode, and they can be told what it was', () => {
    expect(writtenText(`  ${ZAWGYI} `)).toMatchObject({ text: SENTENCE, converted: true })
    expect(writtenText(ZAWGYI).before).not.toBe(SENTENCE)
    expect(conversionsIn({ title: [ZAWGYI], place: [SENTENCE], other: [ZAWGYI] }, ['title', 'place', 'missing'])).toEqual([
      { field: 'title', before: writtenText(ZAWGYI).before, after: SENTENCE },
    ])
  })

  it('in Unicode, in English or too short to be sure stays as it is', () => {
    for (const text of [...WORDS, SENTENCE, 'A cook for a shop', 'ေက်ာ္']) expect(writtenText(text).converted, text).toBe(false)
  })

  it('is in normal form, not empty, and no longer than the form allows, measured after the conversion', () => {
    const line = writtenLine(SENTENCE.length)
    expect(line.parse(ZAWGYI)).toBe(SENTENCE)
    expect(line.parse('\u200Bမြန်မာ ')).toBe('မြန်မာ')
    expect(line.safeParse(' \u200B ').success).toBe(false)
    expect(writtenLine(5).safeParse(SENTENCE).success).toBe(false)
  })

  it('goes back to how it was typed, and nothing else can be put in its place', () => {
    const { before } = writtenText(ZAWGYI)
    expect(takenBack(SENTENCE, before)).toBe(before)
    expect(takenBack(before, before)).toBe(before)
    expect(takenBack(SENTENCE, undefined)).toBe(SENTENCE)
    expect(takenBack(SENTENCE, 'Something else')).toBe(SENTENCE)
    expect(takenBack(SENTENCE, rabbit.uni2zg('ပန်းရံအလုပ်သမား တစ်ယောက် လိုချင်ပါတယ်။'))).toBe(SENTENCE)
  })
})

describe('what somebody searches for', () => {
  it('is read in both ways where it is too short to tell', () => {
    expect(searchedTexts(rabbit.uni2zg('လှေကား')).map(({ text }) => text)).toContain('လှေကား')
    expect(searchedTexts('လှေကား').map(({ text }) => text)).toContain('လှေကား')
  })

  it('is read in one way where it is sure', () => {
    expect(searchedTexts(SENTENCE)).toEqual([{ text: SENTENCE, likelihood: 1 }])
    expect(searchedTexts(ZAWGYI)).toEqual([{ text: SENTENCE, likelihood: 1 }])
    expect(searchedTexts('ladder')).toEqual([{ text: 'ladder', likelihood: 1 }])
  })
})
