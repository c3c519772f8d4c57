import { afterEach, beforeEach, expect, it } from 'vitest'
import rabbit from 'rabbit-node'
import { eq } from 'drizzle-orm'
import { publishCourses } from '@/core/courses/server/publish-courses'
import { searchPublic } from '@/core/search/server/search-public'
import type { Database, OpenDatabase } from '@/db/client'
import { searchEntries, searchWords } from '@/db/schema'
import { checkedSample } from '../fixtures/courses/sample-course'
import { onEveryDatabase } from '../support/databases'

async function found(db: Database, query: string): Promise<string[]> {
  return (await searchPublic(db, query)).answers.map(({ address }) => address)
}

onEveryDatabase('a search in what is published', (open) => {
  let opened: OpenDatabase
  beforeEach(async () => {
    opened = await open()
    await publishCourses(opened.db, [checkedSample('tea-shop')], '2026-11-29')
  })
  afterEach(() => opened.close())

  it('finds a course, a lesson and a skill, in either language, font and spelling', async () => {
    const { db } = opened
    const { answers } = await searchPublic(db, 'လက်ဖက်ရည်')
    expect(answers[0]).toMatchObject({ locale: 'my', kind: expect.stringMatching(/course|lesson/) })
    for (const query of ['လက်ဖက်ရည်', rabbit.uni2zg('လက်ဖက်ရည်'), 'လက်ဖက်ရည', 'TEA', 'teas'])
      expect(await found(db, query), query).toContain('courses/tea-shop/make-tea')
    expect((await found(db, 'ladders')).length, 'of which nothing is published').toBeLessThan(5)
    expect(await found(db, 'smartphones')).toContain('skills/use-smartphone')
    expect((await searchPublic(db, 'smartphones')).answers[0]?.locale).toBe('en')
  })

  it('puts what has it in its title before what has it in a heading, and that before what has it in its text', async () => {
    const { db } = opened
    const naming: Record<string, (source: string) => string> = {
      title: (source) => source.replace(/^# .*/m, '# The zebra'),
      heading: (source) => source.replace('## Then', '## Then a zebra'),
      text: (source) => source.replace('1: the cup.', '1: the zebra.'),
    }
    const courses = Object.entries(naming).map(([place, name]) => checkedSample(`in-${place}`, { 'make-tea/en.mdx': name }))
    await publishCourses(db, courses, '2026-11-29')
    expect(await found(db, 'zebra')).toEqual(['title', 'heading', 'text'].map((place) => `courses/in-${place}/make-tea`))
  })

  it('finds what readers get now, and nothing of an older version or of the assessment', async () => {
    const { db } = opened
    await publishCourses(db, [checkedSample('tea-shop', { 'make-tea/en.mdx': (source) => source.replace('## Then', '## Giraffe') })], '2026-11-29')
    expect(await found(db, 'giraffe')).toEqual(['courses/tea-shop/make-tea'])
    await publishCourses(db, [checkedSample('tea-shop')], '2026-11-29')
    expect(await found(db, 'giraffe')).toEqual([])
    const bodies = await db.select({ body: searchEntries.body }).from(searchEntries).where(eq(searchEntries.source, 'courses/tea-shop'))
    expect(JSON.stringify(bodies)).not.toMatch(/the key|သော့/)
  })

  it('finds a lesson by what people type who need it, shows that to nobody, and needs no new version for it', async () => {
    const { db } = opened
    const asked = (phrase: string) =>
      `course: { my: ["ချားရေ"], en: ["barista"] }\nlessons: { make-tea: { my: ["ချားရေ"], en: ["${phrase}"] }, carry-cups: { my: ["ခွက်"], en: ["tray"] } }`
    for (const phrase of ['hot giraffe drink', 'hot zebra drink']) {
      const { changed } = await publishCourses(db, [checkedSample('tea-shop', { 'asked.yaml': asked(phrase) })], '2026-11-29')
      expect(changed).toEqual([])
      expect(await found(db, phrase.split(' ')[1]!)).toEqual(['courses/tea-shop/make-tea'])
    }
    expect(await found(db, 'giraffe')).toEqual([])
    expect(await found(db, 'ချားရေ')).toContain('courses/tea-shop')
    const bodies = await db.select({ body: searchEntries.body }).from(searchEntries)
    expect(JSON.stringify(bodies)).not.toMatch(/zebra|barista/)
  })

  it('publishing the same again changes no row, and two processes at once make each row once', async () => {
    const { db } = opened
    const before = [await db.$count(searchEntries), await db.$count(searchWords)]
    await Promise.all([publishCourses(db, [checkedSample('tea-shop')], '2026-11-29'), publishCourses(db, [checkedSample('tea-shop')], '2026-11-29')])
    expect([await db.$count(searchEntries), await db.$count(searchWords)]).toEqual(before)
  })

  it('answers everything that can be typed', async () => {
    const { db } = opened
    for (const query of ['', ' ', '။', "'", "tea'); drop table people; --", '\\', '& | ! <-> :*', '\uD800', '😀', 'a'.repeat(5000), '်', 'ျမ'])
      expect(Array.isArray(await found(db, query)), query).toBe(true)
    expect(await found(db, 'qzxv')).toEqual([])
  })
})
