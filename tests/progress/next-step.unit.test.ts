import { expect, it } from 'vitest'
import type { AttemptSummary, CourseProgress, TaskState } from '@/core/progress/course-progress'
import { courseToGoOnWith, isCompleted, nextStep } from '@/core/progress/next-step'

const text = { my: 'က', en: 'a' }

function lesson(id: string, read: boolean) {
  return { lesson: id, title: text, read, waivedOn: null, practice: { right: 0, wrong: 0, all: 3, mastered: false } }
}

function attempt(id: string, passed: boolean | null): AttemptSummary {
  return {
    id,
    startedOn: '2026-11-20',
    result: passed === null ? null : { correct: 6, total: 12, passed, lessons: ['one'], submittedOn: '2026-11-20' },
  }
}

function progress(parts: Partial<CourseProgress> & { state?: TaskState } = {}): CourseProgress {
  const { state = { kind: 'open' }, ...rest } = parts
  return {
    enrolmentId: 'e',
    learnerId: 'l',
    course: 'phone-safety',
    versionId: 'v',
    title: text,
    enrolledOn: '2026-11-20',
    lessons: [lesson('one', true), lesson('two', true)],
    answers: [],
    hasAssessment: true,
    attempts: [],
    task: { id: 'show', title: text, state },
    grants: { passing: [], task: [] },
    lastEvent: 0,
    ...rest,
  }
}

const waiting: TaskState = { kind: 'waiting', requestId: 'r', since: '2026-11-18' }
const shown: TaskState = { kind: 'passed', on: '2026-11-20', seen: [] }
const again: TaskState = { kind: 'again', on: '2026-11-20', seen: [] }

it('a new learner reads the first lesson, and somebody under way the first that is not read', () => {
  expect(nextStep(progress({ lessons: [lesson('one', false), lesson('two', false)] }))).toEqual({ kind: 'read', lesson: 'one' })
  expect(nextStep(progress({ lessons: [lesson('one', true), lesson('two', false)] }))).toEqual({ kind: 'read', lesson: 'two' })
})

it('who has read everything takes the assessment, and who left it halfway goes on with it', () => {
  expect(nextStep(progress())).toEqual({ kind: 'take-assessment' })
  expect(nextStep(progress({ attempts: [attempt('a', false), attempt('b', null)] }))).toEqual({ kind: 'continue-attempt', attempt: 'b' })
})

it('who did not pass is led to what to read again', () => {
  expect(nextStep(progress({ attempts: [attempt('a', false)] }))).toEqual({ kind: 'try-again', attempt: 'a' })
})

it('who passed shows the task, waits for the trainer, shows it again, and is done', () => {
  const attempts = [attempt('a', true)]
  expect(nextStep(progress({ attempts }))).toEqual({ kind: 'show-task', task: 'show' })
  expect(nextStep(progress({ attempts, state: waiting }))).toEqual({ kind: 'wait-for-trainer', task: 'show', since: '2026-11-18' })
  expect(nextStep(progress({ attempts, state: again }))).toEqual({ kind: 'show-task-again', task: 'show' })
  expect(nextStep(progress({ attempts, state: shown }))).toEqual({ kind: 'done' })
  expect(nextStep(progress({ attempts, task: null }))).toEqual({ kind: 'done' })
})

it('who knew it already passes without having opened a lesson', () => {
  const knew = progress({ lessons: [lesson('one', false)], attempts: [attempt('a', true)], state: shown })
  expect(isCompleted(knew)).toBe(true)
  expect(nextStep(knew)).toEqual({ kind: 'done' })
})

it('a course is not completed without passing, nor without its task, nor without reading where nothing is assessed', () => {
  expect(isCompleted(progress({ state: shown }))).toBe(false)
  expect(isCompleted(progress({ attempts: [attempt('a', true)], state: waiting }))).toBe(false)
  expect(isCompleted(progress({ hasAssessment: false, task: null, lessons: [lesson('one', false)] }))).toBe(false)
  expect(isCompleted(progress({ hasAssessment: false, task: null }))).toBe(true)
})

it('of several courses the one worked on last goes on, an attempt under way before all, and none that waits or is done', () => {
  const old = progress({ course: 'old', lastEvent: 3 })
  const recent = progress({ course: 'recent', lastEvent: 9 })
  const halfway = progress({ course: 'halfway', attempts: [attempt('a', null)] })
  const done = progress({ course: 'done', attempts: [attempt('a', true)], state: shown, lastEvent: 20 })
  const waits = progress({ course: 'waits', attempts: [attempt('a', true)], state: waiting, lastEvent: 30 })
  expect(courseToGoOnWith([old, recent, done, waits])?.course).toBe('recent')
  expect(courseToGoOnWith([old, recent, halfway])?.course).toBe('halfway')
  expect(courseToGoOnWith([done, waits])).toBeUndefined()
})
