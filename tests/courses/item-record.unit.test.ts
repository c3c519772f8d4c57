import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareItems, ItemFileSchema, NO_ITEMS, placeItems, recordItems } from '@/core/courses/item-record'
import { recordCourseItems } from '@/core/courses/server/record-items'
import type { PracticeItem } from '@/core/quizzes/items'
import { choice, option, order, pairs, typed } from '../quizzes/items'

const place = (items: PracticeItem[], lesson = 'make-tea') => placeItems([{ lesson, practice: items }], [])
const text = (en: string) => ({ my: 'စာ', en })

/** Whether somebody who rewrites an item so is told that it means something else, or only that its words changed. */
function judge(before: PracticeItem, after: PracticeItem, lesson?: string) {
  const record = recordItems(place([before]), NO_ITEMS, [])
  const { unrecorded, changed, reworded, vanished } = compareItems(place([{ ...after, id: before.id }], lesson), record)
  expect([unrecorded, vanished]).toEqual([[], []])
  return changed.length > 0 ? 'changed' : reworded.length > 0 ? 'reworded' : 'the same'
}

describe('an answer that a learner gave', () => {
  const options = [option('a', true), option('b', false), option('c', false)]
  const one = choice('choose-one', options)

  it('means something else when the kind, the key, the parts or the place of its item change', () => {
    expect(judge(one, choice('choose-several', options))).toBe('changed')
    expect(judge(one, choice('choose-one', [option('a', false), option('b', true), option('c', false)]))).toBe('changed')
    expect(judge(one, choice('choose-one', [...options, option('d', false)]))).toBe('changed')
    expect(judge(order('boil', 'pour', 'drink'), order('pour', 'boil', 'drink'))).toBe('changed')
    expect(judge(pairs('saw', 'level', 'trowel'), pairs('saw', 'level', 'rope'))).toBe('changed')
    expect(judge(typed('12'), typed('13'))).toBe('changed')
    expect(judge(typed('12'), typed('12', 'twelve'))).toBe('changed')
    expect(judge(one, one, 'carry-cups')).toBe('changed')
  })

  it('means the same when options stand in another order, or a number is written otherwise', () => {
    expect(judge(one, choice('choose-one', options.toReversed()))).toBe('the same')
    expect(judge(pairs('saw', 'level', 'trowel'), pairs('level', 'saw', 'trowel'))).toBe('the same')
    expect(judge(typed('1200'), typed('၁,၂၀၀'))).toBe('the same')
  })

  it('may mean something else when the words of its question, options, steps, pairs or unit change', () => {
    expect(judge(one, { ...one, prompt: text('Which is wrong?') })).toBe('reworded')
    expect(judge(one, choice('choose-one', [{ ...option('a', true), text: text('Never') }, ...options.slice(1)]))).toBe('reworded')
    const steps = order('boil', 'pour', 'drink')
    expect(judge(steps, { ...steps, steps: steps.steps.map((step) => ({ ...step, text: text(`Do not ${step.id}`) })) })).toBe('reworded')
    const tools = pairs('saw', 'level', 'trowel')
    expect(judge(tools, { ...tools, pairs: tools.pairs.map((pair) => ({ ...pair, right: text(`No ${pair.id}`) })) })).toBe('reworded')
    expect(judge(typed('12'), { ...typed('12'), unit: text('kg') })).toBe('reworded')
    expect(judge(one, { ...one, prompt: { ...one.prompt, my: 'ဘယ်ဟာလဲ' } })).toBe('the same')
  })
})

describe('a record of items', () => {
  const [first, second] = [
    { ...typed('1'), id: 'first' },
    { ...typed('2'), id: 'second' },
  ]
  const record = recordItems(place([first, second]), NO_ITEMS, [])

  it('takes over what is new, and nothing else without somebody who looked', () => {
    const items = place([
      { ...first, prompt: text('Other words') },
      { ...typed('3'), id: 'third' },
    ])
    const unseen = recordItems(items, record, [])
    expect(unseen.items).toMatchObject(record.items)
    expect(Object.keys(unseen.items)).toEqual(['first', 'third', 'second'])
    expect(compareItems(items, unseen)).toEqual({ unrecorded: [], changed: [], reworded: ['first'], vanished: ['second'] })
    const seen = recordItems(items, unseen, ['first', 'second'])
    expect(compareItems(items, seen)).toEqual({ unrecorded: [], changed: [], reworded: [], vanished: [] })
    expect(seen.withdrawn).toEqual({ second: record.items['second'] })
  })

  it('never takes over another meaning, and remembers what a withdrawn item meant', () => {
    const other = place([first, { ...typed('4'), id: 'second' }])
    expect(recordItems(other, record, ['second'])).toEqual(record)
    const withdrawn = recordItems(place([first]), record, ['second'])
    expect(compareItems(other, withdrawn)).toMatchObject({ changed: ['second'], unrecorded: [] })
    expect(recordItems(other, withdrawn, ['second'])).toEqual(withdrawn)
    // The same question comes back: its old answers are right again.
    expect(recordItems(place([first, second]), withdrawn, [])).toEqual(record)
  })
})

describe('the author of a course', () => {
  it('records items in the folder, is refused another meaning by name, and withdraws what is gone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tada-items-'))
    try {
      cpSync('content/courses/phone-safety', folder, { recursive: true })
      const pool = join(folder, 'assessment.yaml')
      const before = readFileSync(join(folder, 'items.yaml'), 'utf8')
      expect(recordCourseItems(folder)).toEqual({ file: join(folder, 'items.yaml'), refused: [] })
      expect(readFileSync(join(folder, 'items.yaml'), 'utf8')).toBe(before)
      const [, id = ''] = /- id: ([a-z0-9-]+)/.exec(readFileSync(pool, 'utf8')) ?? []
      writeFileSync(pool, readFileSync(pool, 'utf8').replace(`- id: ${id}\n`, '- id: quite-new\n'))
      expect(recordCourseItems(folder, [id, 'nobody'])?.refused).toEqual(['nobody is neither reworded nor gone.'])
      const after = readFileSync(join(folder, 'items.yaml'), 'utf8')
      expect(after).toMatch(new RegExp(`withdrawn:\n  ${id}: [0-9a-f]{8} [0-9a-f]{8}\n$`))
      expect(after).toMatch(/\n {2}quite-new: /)
      expect(ItemFileSchema.shape.items.safeParse({ 'quite-new': 'x' }).success).toBe(false)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
