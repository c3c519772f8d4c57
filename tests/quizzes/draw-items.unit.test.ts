import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawItems } from '@/core/quizzes/draw-items'
import type { AssessmentItem } from '@/core/quizzes/items'

const text = { my: 'က', en: 'a' }

function pool(lessons: number, each: number): AssessmentItem[] {
  return Array.from({ length: lessons * each }, (_, index) => ({
    id: `item-${index}`,
    lesson: `lesson-${index % lessons}`,
    kind: 'choose-one' as const,
    prompt: text,
    options: ['a', 'b', 'c'].map((id) => ({ id, correct: id === 'a', text })),
  }))
}

/** Numbers in [0, 1) from a seed, so that a failure can be seen again. */
function seeded(seed: number) {
  let state = seed
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
}

describe('an assessment drawn from its pool', () => {
  it('asks of every lesson about equally, nothing twice, with all options of each item', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 3, max: 6 }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(),
        (lessons, each, count, seed) => {
          const items = pool(lessons, each)
          const drawn = drawItems(items, count, seeded(seed))
          expect(drawn).toHaveLength(Math.min(count, items.length))
          expect(new Set(drawn.map((item) => item.item)).size).toBe(drawn.length)
          for (const item of drawn) expect([...item.options].sort()).toEqual(['a', 'b', 'c'])
          const perLesson = Array.from(
            { length: lessons },
            (_, lesson) => drawn.filter((item) => Number(item.item.slice(5)) % lessons === lesson).length,
          )
          expect(Math.max(...perLesson) - Math.min(...perLesson)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('differs from draw to draw', () => {
    const draws = new Set(Array.from({ length: 20 }, (_, seed) => JSON.stringify(drawItems(pool(4, 5), 12, seeded(seed + 1)))))
    expect(draws.size).toBeGreaterThan(15)
  })
})
