import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { AttemptPage } from '@/app/[locale]/courses/[course]/attempts/[attempt]/attempt-page'
import { answersSchema, itemsOfPage, readAnswers } from '@/app/[locale]/courses/[course]/attempts/[attempt]/attempt-form'
import { HandInPage } from '@/app/[locale]/courses/[course]/attempts/[attempt]/result/hand-in-page'
import { ResultPage } from '@/app/[locale]/courses/[course]/attempts/[attempt]/result/result-page'
import { LOCALES } from '@/core/installation/locales'
import { findAttempt, type AttemptView } from '@/core/progress/server/find-attempt'
import { wordsFor } from '@/core/words/words'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { answerAttempt, LESSONS, makePerson, openClassroom, takeAssessment } from './classroom'

process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
process.env['AUTH_SECRET'] ??= 'for tests only, protects nothing at all'

const POOL = LESSONS.flatMap((lesson) =>
  [1, 2, 3, 4].map((number) => ({ lesson, id: `${lesson}-pool-${number}`, prompt: `question ${number} of lesson ${lesson}` })),
)

onEveryDatabase('the pages of an assessment', (open) => {
  let opened: TestDatabase
  let room: Awaited<ReturnType<typeof openClassroom>>
  let count = 0
  const newLearner = () => makePerson(opened.db, room.here, `learner-${count++}`, 'learner')

  beforeAll(async () => {
    opened = await open()
    room = await openClassroom(opened.db)
  })
  afterAll(() => opened.close())

  async function viewOf(learner: Awaited<ReturnType<typeof newLearner>>, id: string): Promise<AttemptView> {
    const view = await findAttempt(opened.db, learner, 'phone-safety', id)
    if (!view) throw new Error('no attempt')
    return view
  }

  /** Everything that a browser could be sent of this attempt, in both languages. */
  function renderAll(person: Awaited<ReturnType<typeof newLearner>>, attempt: AttemptView): string {
    return LOCALES.flatMap((locale) => {
      const common = { locale, words: wordsFor(locale), person, attempt }
      const pages: ReactElement[] = [1, 2, 3].map((page) => createElement(AttemptPage, { ...common, page }))
      pages.push(createElement(HandInPage, common))
      if (attempt.result) pages.push(createElement(ResultPage, { ...common, result: attempt.result }))
      return pages.map((page) => renderToStaticMarkup(page))
    }).join('\n')
  }

  it('show every drawn item and option, and hold no key, no flag, no id that could tell, and no item that was not drawn', async () => {
    const learner = await newLearner()
    const attempt = await viewOf(learner, await answerAttempt(opened.db, learner, 2))
    const html = renderAll(learner, attempt)
    expect(html).not.toMatch(/right-key|other-key|wrong-key|correct/)
    const drawn = new Set(attempt.items.map((item) => item.item))
    for (const item of POOL) {
      // The classroom's options name their item; ids of items stand in no attribute.
      expect(html.includes(`${item.id} apple`), item.id).toBe(drawn.has(item.id))
      expect(html.includes(item.prompt), item.prompt).toBe(drawn.has(item.id))
      expect(html).not.toMatch(new RegExp(`["-]${item.id}"`))
    }
  })

  it('after handing in name the missed items and their lessons, and not one option', async () => {
    const learner = await newLearner()
    const attempt = await viewOf(learner, await takeAssessment(opened.db, learner, 4))
    if (!attempt.result) throw new Error('not handed in')
    const html = renderToStaticMarkup(
      createElement(ResultPage, { locale: 'en', words: wordsFor('en'), person: learner, attempt, result: attempt.result }),
    )
    expect(attempt.result.missed).toHaveLength(4)
    for (const miss of attempt.result.missed) {
      expect(html).toContain(miss.prompt.en)
      expect(html).toContain(`href="/en/courses/phone-safety/${miss.lesson}"`)
    }
    for (const option of attempt.items.flatMap((item) => item.choices)) expect(html).not.toContain(option.text.en)
    expect(renderAll(learner, attempt)).not.toMatch(/right-key|other-key|wrong-key|correct/)
  })

  it('keep what was chosen, and read a form of places back as the options that stood there', async () => {
    const learner = await newLearner()
    const attempt = await viewOf(learner, await answerAttempt(opened.db, learner))
    const html = renderToStaticMarkup(createElement(AttemptPage, { locale: 'en', words: wordsFor('en'), person: learner, attempt, page: 1 }))
    const items = itemsOfPage(attempt.items, 1)
    expect(html.match(/checked=""/g)).toHaveLength(items.flatMap((item) => item.response).length)
    const sent = Object.fromEntries([...html.matchAll(/name="(answer-\d+)" checked="" value="(\d)"/g)].map(([, name, value]) => [name, value]))
    expect(Object.keys(sent).length).toBeGreaterThan(0)
    const read = readAnswers(items, answersSchema(items).parse(sent))
    for (const item of items.filter((each) => each.kind === 'choose-one')) expect(read[item.item]).toEqual(item.response)
  })

  it('take blanks, and refuse an option that is not there or two where one is asked for', async () => {
    const learner = await newLearner()
    const { items } = await viewOf(learner, await answerAttempt(opened.db, learner))
    const one = items.find((item) => item.kind === 'choose-one')?.number
    const schema = answersSchema(items)
    expect(schema.safeParse({}).success).toBe(true)
    for (const value of ['9', '0', 'right-key', ['1', '2']]) expect(schema.safeParse({ [`answer-${one}`]: value }).success, String(value)).toBe(false)
    const several = items.find((item) => item.kind === 'choose-several')?.number
    expect(schema.safeParse({ [`answer-${several}`]: ['1', '2'] }).success).toBe(true)
    expect(schema.safeParse({ [`answer-${several}`]: ['1', '1'] }).success).toBe(false)
  })
})
