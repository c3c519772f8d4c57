import type { PublishedCourse } from '@/core/courses/published-course'
import type { OwnRow } from '@/core/rights/server/own-tables'
import type { OwnData } from '@/core/rights/server/read-own-data'
import { skillLabel } from '@/core/skills/vocabulary'
import type { Names } from './names'
import type { Told, Voice } from './voice'

/** Course by course: what was read, answered, handed in and shown. Single answers stand in the file. */
export function tellLearning(own: OwnData, names: Names, voice: Voice): Told[] {
  const { rows } = own
  const cohorts = rows.cohorts.map(({ name }) => voice.say('cohort', { name }))
  const courses = rows.enrolments.map((enrolment): Told => {
    const course = names.courses.get(enrolment.versionId)
    const mine = <Row extends { enrolmentId: string }>(all: Row[]) => all.filter(({ enrolmentId }) => enrolmentId === enrolment.id)
    return {
      title: course?.file.title[voice.locale] ?? enrolment.course,
      lines: [
        voice.say('enrolled', { day: voice.day(enrolment.enrolledOn) }),
        ...tellLessons(mine(rows.learningEvents), course, voice),
        ...mine(rows.attempts).map((attempt) => tellAttempt(attempt, own, voice)),
        ...mine(rows.taskRequests).map(({ task, askedOn }) =>
          voice.say('taskAsked', { task: taskTitle(task, course, voice), day: voice.day(askedOn) }),
        ),
        ...mine(rows.signOffs).map((signOff) => tellSignOff(signOff, course, voice)),
      ],
    }
  })
  return [...(cohorts.length > 0 ? [{ lines: cohorts }] : []), ...courses]
}

function tellLessons(events: OwnRow<'learningEvents'>[], course: PublishedCourse | undefined, { locale, say, day }: Voice): string[] {
  const titleOf = (lesson: string) => course?.lessons.find((each) => each.lesson === lesson)?.title[locale] ?? lesson
  const order = (lesson: string) => course?.lessons.findIndex((each) => each.lesson === lesson) ?? 0
  const groups = new Map<string, OwnRow<'learningEvents'>[]>()
  for (const event of events) {
    const key = `${event.verb} ${event.lesson} ${event.madeOn}`
    groups.set(key, [...(groups.get(key) ?? []), event])
  }
  return [...groups.values()]
    .flatMap((group) => (group[0] ? [{ ...group[0], group }] : []))
    .toSorted((a, b) => order(a.lesson) - order(b.lesson))
    .map(({ verb, lesson, madeOn, group }) => {
      const values = { lesson: titleOf(lesson), day: day(madeOn) }
      if (verb === 'completed-lesson') return say('lessonRead', values)
      return say('practice', { ...values, count: group.length, right: group.filter(({ correct }) => correct).length })
    })
}

function tellAttempt({ id, startedOn }: OwnRow<'attempts'>, { rows }: OwnData, { words, say, day }: Voice): string {
  const result = rows.attemptResults.find(({ attemptId }) => attemptId === id)
  const answers = rows.attemptResponses.filter(({ attemptId }) => attemptId === id)
  if (!result) return say('attemptOpen', { day: day(startedOn), count: answers.length })
  const { correct, total, passed, submittedOn } = result
  const told = say('attempt', { day: day(startedOn), end: day(submittedOn), correct, total })
  return `${told} (${words.rights.data.lines[passed ? 'passed' : 'notPassed']})`
}

function tellSignOff({ task, seen, result, signedOn }: OwnRow<'signOffs'>, course: PublishedCourse | undefined, voice: Voice): string {
  const told = voice.say('signOff', { task: taskTitle(task, course, voice), day: voice.day(signedOn), count: seen.length })
  return `${told} (${voice.say(result === 'passed' ? 'signedPassed' : 'signedAgain')})`
}

function taskTitle(task: string, course: PublishedCourse | undefined, { locale }: Voice): string {
  return course?.file.task?.id === task ? course.file.task.title[locale] : task
}

/** Every reason to believe in a skill, each as a line. */
export function tellSkills({ rows }: OwnData, { locale, words, say, day }: Voice): Told[] {
  const lines = rows.skillEvidence
    .toSorted((a, b) => (a.skill === b.skill ? b.level - a.level : a.skill < b.skill ? -1 : 1))
    .map(({ skill, level, kind, grantedOn }) => {
      const told = say('skill', { skill: skillLabel(skill)[locale], level })
      return `${told} (${words.learning.skills.evidence[kind]}, ${day(grantedOn)})`
    })
  return lines.length > 0 ? [{ lines }] : []
}
