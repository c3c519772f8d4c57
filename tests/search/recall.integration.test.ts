import { afterAll, beforeAll, expect, it } from 'vitest'
import { readCourses } from '@/core/courses/server/read-courses'
import { publishCourses } from '@/core/courses/server/publish-courses'
import type { OpenDatabase } from '@/db/client'
import { onEveryDatabase } from '../support/databases'
import { LEAST, measureRecall, readQueries, type WAYS } from './recall'

onEveryDatabase('who asks in their own words', (open) => {
  let opened: OpenDatabase

  beforeAll(async () => {
    opened = await open()
    await publishCourses(opened.db, readCourses(), '2026-11-29')
  })
  afterAll(() => opened.close())

  it.each(Object.entries(LEAST) as [keyof typeof WAYS, number][])(
    'finds the answer among the first five things, typed %s',
    async (way, least) => {
      const { asked, found, missed } = await measureRecall(opened.db, way)
      expect(asked).toBeGreaterThan(200)
      expect(
        found / asked,
        missed.map(({ typed, find, first }) => `${typed}: ${find.join(', ')} and not ${first.join(', ')}`).join('\n'),
      ).toBeGreaterThanOrEqual(least)
    },
    600_000,
  )

  it('there is no query twice, and at least a hundred', () => {
    const asked = readQueries().map(({ ask }) => ask)
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.length).toBeGreaterThanOrEqual(100)
  })
})
