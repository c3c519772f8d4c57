import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deriveProgress, type EventFact, type ProgressFacts } from '@/core/progress/course-progress'
import type { PinnedCourse } from '@/core/progress/pinned-course'

const text = { my: 'က', en: 'a' }

const pinned: PinnedCourse = {
  versionId: 'v',
  course: 'c',
  file: {
    track: 'computer',
    hours: 1,
    title: text,
    summary: text,
    outcomes: [text, text],
    skills: [],
    prerequisites: [],
    lessons: ['one', 'two'],
    sources: [],
    translation: { my: 'drafted', en: 'drafted' },
  },
  lessons: ['one', 'two'].map((lesson) => ({ lesson, title: text, items: [`${lesson}-1`, `${lesson}-2`] })),
  hasAssessment: true,
}

function facts(events: EventFact[]): ProgressFacts {
  const enrolment = { id: 'e', learnerId: 'l', course: 'c', versionId: 'v', enrolledOn: '2026-11-20' }
  return { enrolment, pinned, events, attempts: [], request: null, signOffs: [] }
}

const anyEvent = fc.record({
  verb: fc.constantFrom('completed-lesson' as const, 'answered-practice' as const),
  lesson: fc.constantFrom('one', 'two', 'gone'),
  number: fc.constantFrom(1, 2, 9),
  correct: fc.boolean(),
})

it('the same events in any order, and twice, give the same progress', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), fc.infiniteStream(fc.nat()), (list, chance) => {
      const events = list.map(({ verb, lesson, number, correct }, seq): EventFact => {
        const answered = verb === 'answered-practice'
        return { verb, lesson, item: answered ? `${lesson}-${number}` : null, correct: answered ? correct : null, madeOn: '2026-11-21', seq: seq + 1 }
      })
      const shuffled = [...events, ...events].map((event) => ({ event, at: chance.next().value })).sort((a, b) => a.at - b.at)
      expect(deriveProgress(facts(shuffled.map((each) => each.event)))).toEqual(deriveProgress(facts(events)))
    }),
  )
})

it('answers to items and lessons that the version lacks count for nothing', () => {
  const stray: EventFact[] = [
    { verb: 'answered-practice', lesson: 'one', item: 'one-9', correct: true, madeOn: '2026-11-21', seq: 1 },
    { verb: 'completed-lesson', lesson: 'gone', item: null, correct: null, madeOn: '2026-11-21', seq: 2 },
  ]
  const progress = deriveProgress(facts(stray))
  expect(progress.lessons).toEqual(deriveProgress(facts([])).lessons)
})

it('who passes without reading has shown that they know it, and what they did read stays read', () => {
  const read: EventFact = { verb: 'completed-lesson', lesson: 'one', item: null, correct: null, madeOn: '2026-11-21', seq: 1 }
  const result = { correct: 12, total: 12, passed: true, missed: [], submittedOn: '2026-11-25' }
  const attempt = { id: 'a', startedOn: '2026-11-25', seq: 1, result }
  const lessons = (facts: ProgressFacts) => deriveProgress(facts).lessons.map(({ read, waivedOn }) => [read, waivedOn])
  expect(lessons({ ...facts([read]), attempts: [attempt] })).toEqual([
    [true, null],
    [false, '2026-11-25'],
  ])
  const failed = { ...attempt, result: { ...result, correct: 5, passed: false } }
  expect(lessons({ ...facts([read]), attempts: [failed] })).toEqual([
    [true, null],
    [false, null],
  ])
})
