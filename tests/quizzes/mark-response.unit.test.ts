import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOfItem } from '@/core/quizzes/check-item'
import { markResponse, ResponseSchema } from '@/core/quizzes/mark-response'

const option = (id: string, correct: boolean) => ({ id, correct })
const ONE = { kind: 'choose-one' as const, options: [option('a', false), option('b', true), option('c', false)] }
const SEVERAL = { kind: 'choose-several' as const, options: [option('a', true), option('b', false), option('c', true), option('d', false)] }

/** Items with a key that is neither empty nor everything. */
const items = fc
  .array(fc.boolean(), { minLength: 3, maxLength: 5 })
  .filter((marks) => marks.includes(true) && marks.includes(false))
  .map((marks) => ({ options: marks.map((correct, index) => option(`o${index}`, correct)) }))

describe('an answer', () => {
  it('is right with exactly the right options', () => {
    expect(markResponse(ONE, ['b'])).toBe(true)
    expect(markResponse(SEVERAL, ['c', 'a'])).toBe(true)
    expect(markResponse(SEVERAL, ['a'])).toBe(false)
    expect(markResponse(SEVERAL, ['a', 'b', 'c'])).toBe(false)
  })

  it('that was left blank scores nothing', () => {
    expect(markResponse(ONE, [])).toBe(false)
    expect(markResponse(SEVERAL, [])).toBe(false)
    expect(markResponse({ options: [option('a', false)] }, [])).toBe(false)
  })

  it('with the key, in any order and repeated, is right', () => {
    fc.assert(
      fc.property(items, fc.infiniteStream(fc.nat()), (item, order) => {
        const key = item.options.filter((each) => each.correct).map((each) => each.id)
        const shuffled = key.map((id) => ({ id, at: Number(order.next().value) })).sort((a, b) => a.at - b.at)
        expect(markResponse(item, [...shuffled.map((each) => each.id), key[0] ?? ''])).toBe(true)
      }),
    )
  })

  it('with any other choice, each wrong option alone among them, is not', () => {
    fc.assert(
      fc.property(items, fc.array(fc.constantFrom<string>('o0', 'o1', 'o2', 'o3', 'o4', 'forged')), (item, response) => {
        const key = item.options.filter((each) => each.correct).map((each) => each.id)
        const same = new Set(response).size === key.length && key.every((id) => response.includes(id))
        expect(markResponse(item, response)).toBe(same)
        for (const wrong of item.options.filter((each) => !each.correct)) {
          expect(markResponse(item, [wrong.id])).toBe(false)
          expect(markResponse(item, [...key, wrong.id])).toBe(false)
        }
      }),
    )
  })

  it('is a short list of ids', () => {
    expect(ResponseSchema.safeParse(['a', 'b-2']).success).toBe(true)
    for (const forged of ['a', [1], ['<b>'], [''], Array.from({ length: 11 }, () => 'a')])
      expect(ResponseSchema.safeParse(forged).success).toBe(false)
  })
})

describe('the author of an item', () => {
  it('is told nothing when the key is whole', () => {
    expect(faultsOfItem(ONE)).toEqual([])
    expect(faultsOfItem(SEVERAL)).toEqual([])
  })

  it.each([
    ['two right options of one', { kind: 'choose-one' as const, options: SEVERAL.options }],
    ['none right', { kind: 'choose-one' as const, options: [option('a', false), option('b', false)] }],
    ['one right option of several', { kind: 'choose-several' as const, options: ONE.options }],
    ['nothing wrong', { kind: 'choose-several' as const, options: [option('a', true), option('b', true)] }],
    ['an id twice', { kind: 'choose-one' as const, options: [option('a', true), option('a', false)] }],
  ])('is told of %s', (_name, item) => {
    expect(faultsOfItem(item)).toHaveLength(1)
  })
})
