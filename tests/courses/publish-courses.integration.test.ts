import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CheckedCourse } from '@/core/courses/check-course'
import { formatFault } from '@/core/courses/content-fault'
import { findCourse, findCourseTitles, findCourseVersion, findLesson, listCourses } from '@/core/courses/server/find-courses'
import { findPicture } from '@/core/courses/server/find-picture'
import { publishCourses } from '@/core/courses/server/publish-courses'
import type { OpenDatabase } from '@/db/client'
import { courseVersions } from '@/db/schema'
import { checkedSample, type sampleCourse } from '../fixtures/courses/sample-course'
import { onEveryDatabase } from '../support/databases'

const CHANGED = { 'make-tea/en.mdx': (source: string) => source.replace('## Then', '## Then & now') }

/** The last item of the pool has its second option right, where it had the first. */
function otherKey(source: string): string {
  const [before = '', item = ''] = source.split(/(?=  - id: as-19)/)
  return before + item.replace('id: a, correct: true', 'id: a, correct: false').replace('id: b, correct: false', 'id: b, correct: true')
}

const OTHER_MEANINGS: [changes: Parameters<typeof sampleCourse>[0], fault: RegExp][] = [
  [{ 'assessment.yaml': otherKey }, /^tea-shop\/assessment\.yaml:1 {2}as-19 has another key than in versions 1, 2: .* Give the item a new id\.$/],
  [
    { 'make-tea/quiz.yaml': (source) => source.replace('{ id: c, correct: false, text: { my: "သဲ"', '{ id: d, correct: false, text: { my: "သဲ"') },
    /^tea-shop\/make-tea\/quiz\.yaml:1 {2}make-tea-several has other parts than in/,
  ],
]

onEveryDatabase('published courses', (open) => {
  let opened: OpenDatabase
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())

  it('a reader finds the course, its lessons in every language with the same blocks, and their pictures', async () => {
    const { db } = opened
    expect(await listCourses(db)).toEqual([])
    expect(await publishCourses(opened.db, [checkedSample('tea-shop')], '2026-11-20')).toEqual({ changed: ['tea-shop'], faults: [] })
    const published = await findCourseIn(opened, 'tea-shop')
    expect(published).toMatchObject({ course: 'tea-shop', number: 1, publishedOn: '2026-11-20', file: { hours: 2 } })
    expect(published.lessons.map((lesson) => [lesson.lesson, lesson.title.en])).toEqual([
      ['make-tea', 'How to make tea'],
      ['carry-cups', 'How to carry cups'],
    ])
    const lesson = await findLesson(db, published.versionId, 'make-tea')
    expect(lesson?.blocks.en.map((block) => block.id)).toEqual(['p1', 's1', 'p2', 'p3', 'p4', 'p5', 's2', 'p6', 'p7'])
    expect(lesson?.blocks.my.map((block) => block.id)).toEqual(lesson?.blocks.en.map((block) => block.id))
    expect(lesson?.blocks.en[1]?.html).toBe('<h2>Warm &amp; ready</h2>')
    expect(lesson?.blocks.my.at(-1)?.html).toContain('<b>မနက်ဖြန် စမ်းကြည့်ပါ</b>')
    const hash = /\/assets\/([0-9a-f]{64})\.svg/.exec(lesson?.blocks.en[4]?.html ?? '')?.[1] ?? ''
    expect(await findPicture(db, hash)).toMatch(/^<svg /)
    expect(await findLesson(db, published.versionId, 'no-such-lesson')).toBeUndefined()
    expect(await findCourseVersion(db, '00000000-0000-4000-8000-000000000000')).toBeUndefined()
  })

  it('nothing of the assessment is in what readers get', async () => {
    const { db } = opened
    await publishCourses(db, [checkedSample('tea-shop')], '2026-11-20')
    const course = await findCourseIn(opened, 'tea-shop')
    const lessons = await Promise.all(course.lessons.map(({ lesson }) => findLesson(db, course.versionId, lesson)))
    expect(JSON.stringify([course, lessons])).not.toMatch(/as-\d|the key|သော့/)
  })

  it('publishing the same folder again changes nothing', async () => {
    const { db } = opened
    await publishCourses(db, [checkedSample('tea-shop')], '2026-11-20')
    expect(await publishCourses(db, [checkedSample('tea-shop')], '2026-12-01')).toEqual({ changed: [], faults: [] })
    expect(await db.select().from(courseVersions)).toHaveLength(1)
  })

  it('a changed folder is a new version, and who began with the old one still finds it', async () => {
    const { db } = opened
    await publishCourses(db, [checkedSample('tea-shop')], '2026-11-20')
    const first = await findCourseIn(opened, 'tea-shop')
    expect(await publishCourses(db, [checkedSample('tea-shop', CHANGED)], '2026-12-01')).toMatchObject({ changed: ['tea-shop'] })
    const second = await findCourseIn(opened, 'tea-shop')
    expect(second.number).toBe(2)
    expect((await findLesson(db, second.versionId, 'make-tea'))?.blocks.en[6]?.html).toBe('<h2>Then &amp; now</h2>')
    expect((await findLesson(db, first.versionId, 'make-tea'))?.blocks.en[6]?.html).toBe('<h2>Then</h2>')
    expect((await findCourseVersion(db, first.versionId))?.number).toBe(1)
    // The folder goes back to what it was: so do readers, without a third version.
    expect(await publishCourses(db, [checkedSample('tea-shop')], '2026-12-02')).toEqual({ changed: ['tea-shop'], faults: [] })
    expect((await findCourseIn(opened, 'tea-shop')).versionId).toBe(first.versionId)
    expect(await db.select().from(courseVersions)).toHaveLength(2)
  })

  it('two starts at the same moment publish it once', async () => {
    const { db } = opened
    await Promise.all([publishCourses(db, [checkedSample('tea-shop')], '2026-11-20'), publishCourses(db, [checkedSample('tea-shop')], '2026-11-20')])
    expect(await db.select().from(courseVersions)).toHaveLength(1)
    expect((await findCourseIn(opened, 'tea-shop')).lessons).toHaveLength(2)
  })

  it('an answer keeps its meaning: a course whose items mean something else is refused, and its neighbour is published', async () => {
    const { db } = opened
    const publish = (...courses: CheckedCourse[]) => publishCourses(db, courses, '2026-12-01')
    await publish(checkedSample('tea-shop'))
    await publish(checkedSample('tea-shop', CHANGED))
    const before = await findCourseIn(opened, 'tea-shop')
    for (const [changes, fault] of OTHER_MEANINGS) {
      const { changed, faults } = await publish(checkedSample('tea-shop', changes), checkedSample('talk'))
      expect(faults.map(formatFault)).toEqual([expect.stringMatching(fault)])
      expect(changed.filter((course) => course !== 'talk')).toEqual([])
      expect((await findCourseIn(opened, 'tea-shop')).versionId).toBe(before.versionId)
    }
    expect((await findCourseIn(opened, 'talk')).number).toBe(1)
    expect(await db.select().from(courseVersions).where(eq(courseVersions.course, 'tea-shop'))).toHaveLength(2)
  })

  it('an item that was away for a version comes back only with the meaning that it had', async () => {
    const { db } = opened
    const renamed = (source: string) => source.replace('id: as-19', 'id: as-19b')
    await publishCourses(db, [checkedSample('tea-shop')], '2026-12-01')
    expect((await publishCourses(db, [checkedSample('tea-shop', { 'assessment.yaml': renamed })], '2026-12-02')).faults).toEqual([])
    const other = { ...CHANGED, 'assessment.yaml': otherKey }
    const { faults } = await publishCourses(db, [checkedSample('tea-shop', other)], '2026-12-03')
    expect(faults.map(({ message }) => message)).toEqual([expect.stringMatching(/^as-19 has another key than in version 1:/)])
    expect((await publishCourses(db, [checkedSample('tea-shop', CHANGED)], '2026-12-03')).faults).toEqual([])
  })

  it('what was noted of the items publishes nothing', async () => {
    const { db } = opened
    await publishCourses(db, [checkedSample('tea-shop')], '2026-11-20')
    const checked = checkedSample('tea-shop')
    const noted = { ...checked, files: new Map([...checked.files, ['items.yaml', 'items: {}']]) }
    expect((await publishCourses(db, [noted], '2026-12-01')).changed).toEqual([])
  })

  it('titles stand in every language, track by track', async () => {
    const language = { 'course.yaml': (source: string) => source.replace('track: vocational', 'track: language') }
    await publishCourses(opened.db, [checkedSample('talk', language), checkedSample('tea-shop')], '2026-11-20')
    expect([...(await findCourseTitles(opened.db))]).toEqual([
      ['tea-shop', { my: 'လက်ဖက်ရည်ဆိုင်', en: 'The tea shop' }],
      ['talk', { my: 'လက်ဖက်ရည်ဆိုင်', en: 'The tea shop' }],
    ])
  })

  it('a published version can no longer be changed by the application', async () => {
    await publishCourses(opened.db, [checkedSample('tea-shop')], '2026-11-20')
    await expect(opened.db.update(courseVersions).set({ number: 9 })).rejects.toThrow()
  })
})

async function findCourseIn({ db }: OpenDatabase, slug: string) {
  const course = await findCourse(db, slug)
  if (!course) throw new Error(`${slug} is not published`)
  return course
}
