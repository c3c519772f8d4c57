import rabbit from 'rabbit-node'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOfItem } from '@/core/quizzes/check-item'
import { fitsItem, isAnswered, isNumberItem, markResponse, ResponseSchema, rightResponse } from '@/core/quizzes/mark-response'
import { mixForPractice } from '@/core/quizzes/mix-for-practice'
import { choicesOf, joinRow, layOut, rowsOf } from '@/core/quizzes/rows'
import { choice, option, order, pairs, typed } from './items'

const ONE = choice('choose-one', [option('a', false), option('b', true), option('c', false)])
const SEVERAL = choice('choose-several', [option('a', true), option('b', false), option('c', true), option('d', false)])
const ORDER = order('water', 'fire', 'tea', 'cup')
const PAIRS = pairs('saw', 'level', 'trowel')
const TYPED = typed('1200', '1,200.0')

/** Items with a key that is neither empty nor everything. */
const choices = fc
  .array(fc.boolean(), { minLength: 3, maxLength: 5 })
  .filter((marks) => marks.includes(true) && marks.includes(false))
  .map((marks) =>
    choice(
      'choose-several',
      marks.map((correct, index) => option(`o${index}`, correct)),
    ),
  )

describe('an answer', () => {
  it('is right with exactly the right options', () => {
    expect(markResponse(ONE, ['b'])).toBe(true)
    expect(markResponse(SEVERAL, ['c', 'a'])).toBe(true)
    expect(markResponse(SEVERAL, ['a'])).toBe(false)
    expect(markResponse(SEVERAL, ['a', 'b', 'c'])).toBe(false)
  })

  it.each([ONE, SEVERAL, ORDER, PAIRS, TYPED])('of every kind scores with the key, and blank scores nothing ($kind)', (item) => {
    expect(markResponse(item, rightResponse(item))).toBe(true)
    expect(markResponse(item, [])).toBe(false)
    expect(isAnswered(item, rightResponse(item))).toBe(true)
    expect(isAnswered(item, [])).toBe(false)
    expect(fitsItem(item, rightResponse(item))).toBe(true)
    expect(fitsItem(item, [])).toBe(true)
  })

  it('with the key, in any order and repeated, is right', () => {
    fc.assert(
      fc.property(choices, fc.infiniteStream(fc.nat()), (item, sequence) => {
        const key = rightResponse(item)
        const shuffled = key.map((id) => ({ id, at: Number(sequence.next().value) })).sort((a, b) => a.at - b.at)
        expect(markResponse(item, [...shuffled.map((each) => each.id), key[0] ?? ''])).toBe(true)
      }),
    )
  })

  it('with any other choice, each wrong option alone among them, is not', () => {
    fc.assert(
      fc.property(choices, fc.array(fc.constantFrom<string>('o0', 'o1', 'o2', 'o3', 'o4', 'forged')), (item, response) => {
        const key = rightResponse(item)
        const same = new Set(response).size === key.length && key.every((id) => response.includes(id))
        expect(markResponse(item, response)).toBe(same)
        for (const wrong of item.options.filter((each) => !each.correct)) {
          expect(markResponse(item, [wrong.id])).toBe(false)
          expect(markResponse(item, [...key, wrong.id])).toBe(false)
        }
      }),
    )
  })

  it.each([ORDER, PAIRS])('that gives each row a choice is right for one arrangement alone ($kind)', (item) => {
    const rows = rowsOf(item).map((row) => row.id)
    const all = choicesOf(item).map((each) => each.id)
    const arrangement = fc.tuple(...rows.map(() => fc.constantFrom(...all))).map((chosen) => rows.map((row, at) => joinRow(row, chosen[at] ?? '')))
    fc.assert(
      fc.property(arrangement, (response) => {
        expect(fitsItem(item, response)).toBe(true)
        expect(markResponse(item, response)).toBe(response.every((part) => rightResponse(item).includes(part)))
      }),
    )
    const [first = '', ...rest] = rightResponse(item)
    expect(markResponse(item, rest)).toBe(false)
    expect(isAnswered(item, rest)).toBe(false)
    expect(fitsItem(item, [first, ...rest, joinRow(rows[0] ?? '', all[1] ?? '')])).toBe(false)
    expect(fitsItem(item, ['forged:1'])).toBe(false)
  })

  it('that is typed counts in either script, with or without capitals, spaces and separators', () => {
    for (const text of ['1200', ' 1200 ', '1,200', '၁၂၀၀', '၁,၂၀၀', '၁၂ဝဝ', '1200.']) expect(markResponse(TYPED, [text]), text).toBe(true)
    for (const text of ['120', '12000', '1 200', '', 'a']) expect(markResponse(TYPED, [text]), text).toBe(false)
    const word = typed('Trowel', 'သံလက်')
    for (const text of ['trowel', ' TROWEL', 'သံလက်', 'trowel!']) expect(markResponse(word, [text]), text).toBe(true)
    for (const text of ['trowels', rabbit.uni2zg('သံပြား')]) expect(markResponse(word, [text]), text).toBe(false)
    expect(markResponse(typed('လှေကား'), [rabbit.uni2zg('လှေကား')])).toBe(true)
    expect(isNumberItem(TYPED)).toBe(true)
    expect(isNumberItem(word)).toBe(false)
    expect(fitsItem(TYPED, ['1200', '1201'])).toBe(false)
    expect(fitsItem(TYPED, ['1'.repeat(41)])).toBe(false)
  })

  it('is a short list of short texts', () => {
    expect(ResponseSchema.safeParse(['a', 'b-2', 'water:1']).success).toBe(true)
    for (const forged of ['a', [1], ['a'.repeat(121)], Array.from({ length: 11 }, () => 'a')])
      expect(ResponseSchema.safeParse(forged).success).toBe(false)
  })
})

describe('what is to be put in order or paired', () => {
  it.each([ORDER, PAIRS, order('one', 'two', 'three')])('never lies there solved, and is the same page for every reader ($kind)', (item) => {
    const mixed = mixForPractice(item)
    const { rows, choices: shown } = layOut(item, mixed)
    const solved = rows.map((row, at) => joinRow(row.id, shown[at]?.id ?? ''))
    expect(markResponse(item, solved)).toBe(false)
    expect(mixForPractice(item)).toEqual(mixed)
    expect(mixed.toSorted()).toEqual(
      rowsOf(item)
        .map((row) => row.id)
        .toSorted(),
    )
  })

  it('is never laid out with what the item does not have', () => {
    expect(() => layOut(ORDER, ['water', 'milk'])).toThrow('milk')
  })
})

describe('the author of an item', () => {
  it.each([ONE, SEVERAL, ORDER, PAIRS, TYPED])('is told nothing when the key is whole ($kind)', (item) => {
    expect(faultsOfItem(item)).toEqual([])
  })

  it.each([
    ['two right options of one', choice('choose-one', SEVERAL.options)],
    ['none right', choice('choose-one', [option('a', false), option('b', false)])],
    ['one right option of several', choice('choose-several', ONE.options)],
    ['nothing wrong', choice('choose-several', [option('a', true), option('b', true)])],
    ['an id twice', choice('choose-one', [option('a', true), { ...option('b', false), id: 'a' }])],
    ['a step that is there twice', order('water', 'fire', 'water')],
    ['two right sides that look alike', { ...PAIRS, pairs: PAIRS.pairs.map((pair) => ({ ...pair, right: { ...pair.right, en: 'same' } })) }],
  ])('is told of %s', (_name, item) => {
    expect(faultsOfItem(item).length).toBeGreaterThan(0)
  })
})
