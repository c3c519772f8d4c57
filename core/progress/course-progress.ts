import type { Day } from '@/core/installation/days'
import type { Text } from '@/core/installation/locales'
import type { SkillLevel } from '@/core/skills/levels'
import { isMastered } from './mastery'
import type { PinnedCourse } from './pinned-course'
import type { AnswerFact } from './review-plan'

export type LessonProgress = {
  lesson: string
  title: Text
  read: boolean
  /** Not read, and met by passing the assessment on this day: the evidence is that attempt. */
  waivedOn: Day | null
  /** Practice items by their latest answer; `all` counts those not yet answered too. */
  practice: { right: number; wrong: number; all: number; mastered: boolean }
  /** The version that readers get now lacks this lesson: nobody can open it any more. */
  gone?: true
}

export type AttemptSummary = {
  id: string
  startedOn: Day
  /** Absent while the attempt is under way. */
  result: { correct: number; total: number; passed: boolean; lessons: string[]; submittedOn: Day } | null
}

export type TaskState =
  | { kind: 'open' }
  | { kind: 'waiting'; requestId: string; since: Day }
  | { kind: 'passed'; on: Day; seen: string[] }
  | { kind: 'again'; on: Day; seen: string[] }

/** Where one learner stands in one course, derived from facts and from the version that the enrolment pins. */
export type CourseProgress = {
  enrolmentId: string
  learnerId: string
  course: string
  versionId: string
  title: Text
  enrolledOn: Day
  lessons: LessonProgress[]
  /** Answers to practice items that the version has, in the order they were given. */
  answers: AnswerFact[]
  hasAssessment: boolean
  /** In the order they were started. */
  attempts: AttemptSummary[]
  task: { id: string; title: Text; state: TaskState } | null
  grants: { passing: SkillLevel[]; task: SkillLevel[] }
  /** Larger is later, across all courses of a learner; 0 where nothing was done yet. */
  lastEvent: number
}

export type EventFact = {
  verb: 'completed-lesson' | 'answered-practice'
  lesson: string
  item: string | null
  correct: boolean | null
  madeOn: Day
  seq: number | null
}

export type AttemptFact = {
  id: string
  startedOn: Day
  seq: number | null
  result: { correct: number; total: number; passed: boolean; missed: { item: string; lesson: string }[]; submittedOn: Day } | null
}

export type SignOffFact = { result: 'passed' | 'again'; seen: string[]; signedOn: Day; seq: number | null }

/** Everything stored of one enrolment. */
export type ProgressFacts = {
  enrolment: { id: string; learnerId: string; course: string; versionId: string; enrolledOn: Day }
  pinned: PinnedCourse
  /** The lessons of the version that readers get now; without it, those of `pinned`. */
  current?: ReadonlySet<string> | undefined
  events: EventFact[]
  attempts: AttemptFact[]
  request: { id: string; askedOn: Day } | null
  signOffs: SignOffFact[]
}

/** Derives progress from the facts, in whatever order they come. */
export function deriveProgress(facts: ProgressFacts): CourseProgress {
  const { enrolment, pinned } = facts
  const { task, skills } = pinned.file
  const answers = answersOf(pinned, facts.events)
  const passedOn = facts.attempts.find((attempt) => attempt.result?.passed)?.result?.submittedOn ?? null
  return {
    enrolmentId: enrolment.id,
    learnerId: enrolment.learnerId,
    course: enrolment.course,
    versionId: enrolment.versionId,
    title: pinned.file.title,
    enrolledOn: enrolment.enrolledOn,
    lessons: pinned.lessons.map((lesson) => ({
      ...lessonProgress(lesson, facts.events, answers, passedOn),
      ...(facts.current?.has(lesson.lesson) === false && { gone: true as const }),
    })),
    answers,
    hasAssessment: pinned.hasAssessment,
    attempts: inOrder(facts.attempts).map((attempt) => ({
      id: attempt.id,
      startedOn: attempt.startedOn,
      result: attempt.result && summary(attempt.result),
    })),
    task: task ? { id: task.id, title: task.title, state: taskState(facts) } : null,
    grants: { passing: skills, task: task?.skills ?? [] },
    lastEvent: Math.max(0, ...facts.events.map((event) => event.seq ?? 0)),
  }
}

function inOrder<T extends { seq: number | null }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0))
}

function lessonProgress(
  lesson: PinnedCourse['lessons'][number],
  events: readonly EventFact[],
  answers: readonly AnswerFact[],
  passedOn: Day | null,
): LessonProgress {
  const own = inOrder(events.filter((event) => event.lesson === lesson.lesson))
  const latest = new Map(own.filter((event) => event.item !== null).map((event) => [event.item, event.correct === true]))
  const marks = lesson.items.map((item) => latest.get(item))
  const read = own.some((event) => event.verb === 'completed-lesson')
  return {
    lesson: lesson.lesson,
    title: lesson.title,
    read,
    waivedOn: read ? null : passedOn,
    practice: {
      right: marks.filter((right) => right === true).length,
      wrong: marks.filter((right) => right === false).length,
      all: lesson.items.length,
      mastered: isMastered(answers.flatMap((answer) => (answer.lesson === lesson.lesson ? [answer.correct] : []))),
    },
  }
}

/** Answers to items that the version has, each once, in the order they were given. */
function answersOf(pinned: PinnedCourse, events: readonly EventFact[]): AnswerFact[] {
  const lessonOf = new Map(pinned.lessons.flatMap(({ lesson, items }) => items.map((item) => [item, lesson] as const)))
  const once = new Map(events.map((event) => [event.seq, event]))
  return inOrder([...once.values()]).flatMap(({ item, lesson, correct, madeOn, seq }) =>
    item !== null && lessonOf.get(item) === lesson ? [{ lesson, item, correct: correct === true, madeOn, seq: seq ?? 0 }] : [],
  )
}

function summary(result: NonNullable<AttemptFact['result']>): NonNullable<AttemptSummary['result']> {
  const { correct, total, passed, submittedOn } = result
  return { correct, total, passed, submittedOn, lessons: [...new Set(result.missed.map((missed) => missed.lesson))] }
}

function taskState({ request, signOffs }: ProgressFacts): TaskState {
  const passed = signOffs.find((signOff) => signOff.result === 'passed')
  if (passed) return { kind: 'passed', on: passed.signedOn, seen: passed.seen }
  if (request) return { kind: 'waiting', requestId: request.id, since: request.askedOn }
  const last = inOrder(signOffs).at(-1)
  return last ? { kind: 'again', on: last.signedOn, seen: last.seen } : { kind: 'open' }
}
