import { describe, expect, it } from 'vitest'
import { countStates, pairsOf, recordLesson, reviewLesson, stateOf, TranslationFileSchema, unrecorded } from '@/core/courses/translation-state'
import { parseLesson } from '@/core/lessons/parse-lesson'

function lesson(source: string) {
  const parsed = parseLesson(source)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.lesson
}

const EN = '# Tea\n\nWarm the pot.\n\n## Then\n\n- one\n- two\n'
const MY = '# လက်ဖက်ရည်\n\nအိုးနွေးပါ။\n\n## ပြီးရင်\n\n- တစ်\n- နှစ်\n'

const pairs = (en = EN, my = MY) => pairsOf({ en: lesson(en), my: lesson(my) })

describe('a paragraph that was translated', () => {
  const record = recordLesson(pairs(), undefined)

  it('stands in the record under the id of the page', () => {
    expect(Object.keys(record)).toEqual(['title', 'p1', 's1', 'p2'])
    expect(TranslationFileSchema.safeParse({ lessons: { 'make-tea': record } }).success).toBe(true)
    expect(countStates(pairs(), record)).toEqual({ missing: 0, drafted: 4, stale: 0, reviewed: 0 })
  })

  it('is stale when the source changes, and not when its neighbour does', () => {
    const changed = pairs(EN.replace('Warm', 'Heat'))
    expect(changed.map((pair) => stateOf(pair, record[pair.id]))).toEqual(['drafted', 'stale', 'drafted', 'drafted'])
    // Recording again does not hide it: the translation is still the old one.
    expect(countStates(changed, recordLesson(changed, record)).stale).toBe(1)
  })

  it('is drafted anew when somebody translates the changed source', () => {
    const changed = pairs(EN.replace('Warm', 'Heat'), MY.replace('အိုးနွေးပါ။', 'အိုးကို အပူပေးပါ။'))
    expect(unrecorded(changed, record).map((pair) => pair.id)).toEqual(['p1'])
    expect(countStates(changed, recordLesson(changed, record))).toEqual({ missing: 0, drafted: 4, stale: 0, reviewed: 0 })
  })

  it('is missing where the translation ends early', () => {
    const short = pairs(EN, MY.replace(/## [^]*/, ''))
    expect(countStates(short, recordLesson(short, undefined))).toEqual({ missing: 2, drafted: 2, stale: 0, reviewed: 0 })
  })

  it('is reviewed until either text changes', () => {
    const reviewed = reviewLesson(pairs(), 'reader-1')
    expect(countStates(pairs(), reviewed).reviewed).toBe(4)
    expect(countStates(pairs(EN.replace('Warm', 'Heat')), reviewed)).toEqual({ missing: 0, drafted: 0, stale: 1, reviewed: 3 })
    const rewritten = pairs(EN, MY.replace('နွေးပါ', 'နွေးထားပါ'))
    expect(countStates(rewritten, reviewed)).toEqual({ missing: 0, drafted: 1, stale: 0, reviewed: 3 })
    expect(recordLesson(rewritten, reviewed)['p1']).not.toContain('reader-1')
  })
})
