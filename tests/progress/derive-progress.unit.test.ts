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
        return { verb, lesson, item: answered ? `${lesson}-${number}` : null, correct: answered ? correct : null, seq: seq + 1 }
      })
      const shuffled = [...events, ...events].map((event) => ({ event, at: chance.next().value })).sort((a, b) => a.at - b.at)
      expect(deriveProgress(facts(shuffled.map((each) => each.event)))).toEqual(deriveProgress(facts(events)))
    }),
  )
})

it('answers to items and lessons that the version lacks count for nothing', () => {
  const stray: EventFact[] = [
    { verb: 'answered-practice', lesson: 'one', item: 'one-9', correct: true, seq: 1 },
    { verb: 'completed-lesson', lesson: 'gone', item: null, correct: null, seq: 2 },
  ]
  const progress = deriveProgress(facts(stray))
  expect(progress.lessons).toEqual(deriveProgress(facts([])).lessons)
})
