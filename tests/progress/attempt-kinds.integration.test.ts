import { eq } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answersSchema, fieldOf, readAnswers, sentPartsOf } from '@/app/[locale]/courses/[course]/attempts/[attempt]/attempt-form'
import { AttemptPage } from '@/app/[locale]/courses/[course]/attempts/[attempt]/attempt-page'
import { enrol } from '@/core/progress/server/enrol'
import { type AttemptView, findAttempt } from '@/core/progress/server/find-attempt'
import { saveResponses } from '@/core/progress/server/save-responses'
import { serverRandom } from '@/core/progress/server/server-random'
import { startAttempt } from '@/core/progress/server/start-attempt'
import { submitAttempt } from '@/core/progress/server/submit-attempt'
import type { Assessment, AssessmentItem } from '@/core/quizzes/items'
import { rightResponse } from '@/core/quizzes/mark-response'
import { wordsFor } from '@/core/words/words'
import { assessmentVersions, attemptResponses } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { choice, option, order, pairs, typed } from '../quizzes/items'
import { LESSONS, makePerson, NOW, openClassroom, publishCourse } from './classroom'

process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
process.env['AUTH_SECRET'] ??= 'for tests only, protects nothing at all'

const KINDS = [
  choice('choose-several', [option('a', true), option('b', false), option('c', true)]),
  order('water', 'fire', 'tea', 'cup'),
  pairs('saw', 'level', 'trowel'),
  typed('1200'),
]

/** Twelve items, three of each kind, as a pool holds them: without explanations. */
const ITEMS = KINDS.flatMap((kind, at) =>
  [1, 2, 3].map((number) => {
    const { why: _why, ...item } = { why: null, ...kind }
    const bare = 'options' in item ? { ...item, options: item.options.map(({ id, correct, text }) => ({ id, correct, text })) } : item
    return { ...bare, id: `${kind.kind}-${number}`, lesson: LESSONS[at] } as AssessmentItem
  }),
)
const ASSESSMENT: Assessment = { draw: 12, pass: 100, items: ITEMS }
const KEY = new Map(ITEMS.map((item) => [item.id, rightResponse(item)]))

onEveryDatabase('an assessment of every kind of question', (open) => {
  let opened: TestDatabase
  let learner: Awaited<ReturnType<typeof makePerson>>
  let attempt: string

  const view = async (): Promise<AttemptView> => {
    const found = await findAttempt(opened.db, learner, 'kinds', attempt)
    if (!found) throw new Error('no attempt')
    return found
  }
  const stored = () =>
    withinOrganisation(opened.db, learner.organisationId, (tx) => tx.select().from(attemptResponses).where(eq(attemptResponses.attemptId, attempt)))

  beforeAll(async () => {
    opened = await open()
    const { here } = await openClassroom(opened.db)
    const versionId = await publishCourse(opened.db, 'kinds')
    await opened.asOwner((tx) => tx.update(assessmentVersions).set({ assessment: ASSESSMENT }).where(eq(assessmentVersions.versionId, versionId)))
    learner = await makePerson(opened.db, here, 'learner', 'learner')
    await enrol(opened.db, learner, 'kinds', NOW)
    const started = await startAttempt(opened.db, learner, 'kinds', NOW, serverRandom)
    if (!started.ok) throw new Error(started.reason)
    attempt = started.attempt
  })
  afterAll(() => opened.close())

  it('shows steps and right sides mixed, and nothing that tells the key', async () => {
    for (const page of [1, 2, 3]) {
      const props = { locale: 'en' as const, words: wordsFor('en'), person: learner, attempt: await view(), page }
      const html = renderToStaticMarkup(createElement(AttemptPage, props))
      expect(html).not.toMatch(/water:|saw:|"water"|"saw"|1200/)
    }
    const steps = (await view()).items.filter((item) => item.kind === 'put-in-order').map((item) => item.rows.map((row) => row.id).join())
    for (const shown of steps) expect(shown).not.toBe('water,fire,tea,cup')
  })

  it('gives back what a form sent, part by part, and refuses what no form could send', async () => {
    const { items } = await view()
    for (const item of items) {
      const right = { ...item, response: KEY.get(item.item) ?? [] }
      const sent = item.kind === 'type-in' ? [' ၁,၂၀၀ '] : sentPartsOf(right)
      const read = readAnswers([item], answersSchema([item]).parse({ [fieldOf(item)]: sent }))
      const expected = item.kind === 'type-in' ? ['၁,၂၀၀'] : right.response
      expect([...(read[item.item] ?? [])].sort(), item.kind).toEqual([...expected].sort())
    }
    const refused = (kind: string, value: string | string[]) => {
      const item = items.find((each) => each.kind === kind)
      return item && !answersSchema([item]).safeParse({ [fieldOf(item)]: value }).success
    }
    expect(refused('put-in-order', ['1-1', '1-2'])).toBe(true)
    expect(refused('put-in-order', '5-1')).toBe(true)
    expect(refused('match-pairs', 'saw:saw')).toBe(true)
    expect(refused('type-in', 'x'.repeat(41))).toBe(true)
    expect(refused('type-in', ['1', '2'])).toBe(true)
  })

  it('counts a row without a choice as open, and keeps the others', async () => {
    const item = (await view()).items.find((each) => each.kind === 'match-pairs')
    if (!item) throw new Error('no pairs')
    expect(await saveResponses(opened.db, learner, attempt, { [item.item]: ['saw:saw', 'level:trowel'] })).toEqual({ ok: true })
    const kept = (await view()).items.find((each) => each.item === item.item)
    expect([kept?.isAnswered, kept?.response]).toEqual([false, ['saw:saw', 'level:trowel']])
    expect(await submitAttempt(opened.db, learner, attempt, { evenUnanswered: false }, NOW)).toMatchObject({ ok: false, reason: 'unanswered' })
    expect(await saveResponses(opened.db, learner, attempt, { [item.item]: ['saw:saw', 'saw:level'] })).toEqual({ ok: false, reason: 'not-in-draw' })
  })

  it('passes with the key, and forgets what was typed once it is marked', async () => {
    expect(await saveResponses(opened.db, learner, attempt, Object.fromEntries(KEY))).toEqual({ ok: true })
    expect((await stored()).map((row) => row.item).sort()).toEqual(ITEMS.map((item) => item.id).sort())
    expect(await submitAttempt(opened.db, learner, attempt, { evenUnanswered: false }, NOW)).toEqual({ ok: true, passed: true })
    const left = await stored()
    expect(left).toHaveLength(9)
    expect(left.filter((row) => row.item.startsWith('type-in'))).toEqual([])
    expect((await view()).result).toMatchObject({ correct: 12, passed: true })
  })
})
