import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeCompletion } from '@/app/[locale]/courses/[course]/[lesson]/completions/take-completion'
import { missingLesson, openLesson } from '@/app/[locale]/courses/_open-lesson'
import type { Person } from '@/core/accounts/person'
import { forgetCurrentCourses } from '@/core/courses/server/find-courses'
import { nextStep } from '@/core/progress/next-step'
import { enrol } from '@/core/progress/server/enrol'
import { findOwnProgress } from '@/core/progress/server/find-own-progress'
import { wordsFor } from '@/core/words/words'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { makePerson, NOW, openClassroom, publishCourse } from './classroom'

process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
process.env['AUTH_SECRET'] ??= 'for tests only, protects nothing at all'

const COURSE = 'changing'

onEveryDatabase('a course that changed after a learner enrolled', (open) => {
  let opened: TestDatabase
  let learner: Person

  // In the second version `two` is called `second`, and `extra` is new.
  beforeAll(async () => {
    opened = await open()
    const room = await openClassroom(opened.db)
    learner = await makePerson(opened.db, room.here, 'early-bird-10', 'learner')
    await publishCourse(opened.db, COURSE, 1, ['one', 'two', 'three'])
    await enrol(opened.db, learner, COURSE, NOW)
    await publishCourse(opened.db, COURSE, 2, ['one', 'second', 'extra', 'three'])
    forgetCurrentCourses(opened.db)
  })
  afterAll(() => opened.close())

  function visit(lesson: string, course = COURSE) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const request = new Request('http://localhost:3000/', { method: 'POST', headers, body: '' })
    return { request, params: { course, lesson }, locale: 'en', words: wordsFor('en'), db: opened.db, now: NOW, person: learner } as const
  }

  async function led(response: Promise<Response>) {
    const { status, headers } = await response
    return [status, headers.get('location')]
  }

  async function read() {
    const progress = await findOwnProgress(opened.db, learner, COURSE)
    return progress?.lessons.filter((lesson) => lesson.read).map((lesson) => lesson.lesson)
  }

  it('leads a learner on from lessons that are new or renamed, which count nothing, and keeps those that stayed', async () => {
    expect(await led(takeCompletion(visit('second')))).toEqual([303, '/en/courses/changing/extra'])
    expect(await led(takeCompletion(visit('extra')))).toEqual([303, '/en/courses/changing/three'])
    expect(await read()).toEqual([])
    expect(await led(takeCompletion(visit('one')))).toEqual([303, '/en/courses/changing/second'])
    expect(await led(takeCompletion(visit('three')))).toEqual([303, '/en/learning'])
    expect(await read()).toEqual(['one', 'three'])
    expect(await led(takeCompletion(visit('made-up')))).toEqual([404, null])
  })

  it('goes on to the assessment without a lesson that nobody can open any more', async () => {
    const progress = await findOwnProgress(opened.db, learner, COURSE)
    expect(progress?.lessons.filter((lesson) => lesson.gone).map((lesson) => lesson.lesson)).toEqual(['two'])
    expect(progress && nextStep(progress)).toEqual({ kind: 'take-assessment' })
  })

  it('leads from a link to a lesson that is gone to the course, and from one that never was to a 404', async () => {
    expect(await openLesson(opened.db, visit('two').params)).toBeUndefined()
    expect(await led(missingLesson(visit('two')))).toEqual([303, '/en/courses/changing'])
    for (const lesson of ['never-was', '', 'TWO', '\0', "two'"]) expect(await led(missingLesson(visit(lesson))), lesson).toEqual([404, null])
    // Another course's lesson is none of this one's.
    expect(await led(missingLesson(visit('four')))).toEqual([404, null])
    expect(await led(missingLesson(visit('two', 'no-such-course')))).toEqual([404, null])
  })
})
