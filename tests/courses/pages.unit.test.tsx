import { brotliCompressSync } from 'node:zlib'
import type { ReactElement } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { LessonPage } from '@/app/[locale]/courses/[course]/[lesson]/_lesson-page'
import { isChoice } from '@/app/_ui/practice/practice-item'
import { PracticePage } from '@/app/[locale]/courses/[course]/[lesson]/practice/_practice-page'
import { CoursePage } from '@/app/[locale]/courses/[course]/_course-page'
import { CataloguePage } from '@/app/[locale]/courses/_catalogue-page'
import type { OpenLesson } from '@/app/[locale]/courses/_open-lesson'
import { htmlResponse } from '@/app/_page/respond'
import assets from '@/.generated/assets.json'
import type { CheckedCourse } from '@/core/courses/check-course'
import { readCourses } from '@/core/courses/server/read-courses'
import { LOCALES } from '@/core/installation/locales'
import { wordsFor } from '@/core/words/words'
import { openChecked, publishedOf } from '@/scripts/open-checked'

const courses = readCourses()

function openLessons(checked: CheckedCourse): OpenLesson[] {
  return checked.lessons.map((_, index) => openChecked(checked, index))
}

async function htmlOf(page: ReactElement): Promise<string> {
  return (await htmlResponse(page)).text()
}

/** Where the page's forms are sent. */
function formsOf(html: string): string[] {
  return [...html.matchAll(/<form [^>]*action="([^"]*)" method="post"/g)].map(([, action]) => action ?? '')
}

beforeAll(() => {
  process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
  process.env['AUTH_SECRET'] ??= 'tests only: this secret protects nothing'
})

const every = courses.flatMap((checked) =>
  openLessons(checked).flatMap((open) => LOCALES.map((locale) => ({ name: `${locale}${open.path}`, open, locale, checked }))),
)

describe('a lesson on a phone with little data', () => {
  it.each(every)('$name costs at most 9,000 bytes with its styles and the script', async ({ open, locale }) => {
    const html = await htmlOf(<LessonPage locale={locale} words={wordsFor(locale)} open={open} today="2026-11-28" />)
    const bytes = brotliCompressSync(html).length + brotliCompressSync(assets.scripts.learner.source).length
    expect(bytes).toBeLessThanOrEqual(9000)
  })

  it.each(every)(
    '$name has every block at an id that the other language has too, and nothing of the assessment',
    async ({ open, locale, checked }) => {
      const html = await htmlOf(<LessonPage locale={locale} words={wordsFor(locale)} open={open} today="2026-11-28" />)
      const other = locale === 'my' ? 'en' : 'my'
      for (const block of open.body.blocks[other]) expect(html).toContain(`<div id="${block.id}"`)
      expect(html).toContain(`href="/${other}${open.textPath}#s1"`)
      for (const item of checked.assessment?.items ?? []) expect(html).not.toContain(item.prompt[locale])
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
    },
  )
})

const first = every[0]
if (!first) throw new Error('there is no course')
const { open, checked } = first

describe('reading', () => {
  it('leads from the catalogue to the course, its lessons and the next one', async () => {
    const words = wordsFor('en')
    const catalogue = await htmlOf(<CataloguePage locale="en" words={words} courses={courses.map(publishedOf)} />)
    const page = await htmlOf(<CoursePage locale="en" words={words} course={publishedOf(checked)} titles={new Map()} />)
    const lesson = await htmlOf(<LessonPage locale="en" words={words} open={open} today="2026-11-28" />)
    for (const { course } of courses) expect(catalogue).toContain(`href="/en/courses/${course}"`)
    for (const each of checked.lessons) expect(page).toContain(`href="/en/courses/${checked.course}/${each.lesson}"`)
    expect(formsOf(page)).toContain(`/en/courses/${checked.course}/enrolments`)
    expect(lesson).toContain(`href="/en/courses/${checked.course}/${open.next}"`)
    expect(formsOf(lesson)).toContain(`/en${open.path}/completions`)
    expect(lesson).toContain(`href="/en${open.path}/side-by-side"`)
  })

  it('an empty catalogue says so', async () => {
    expect(await htmlOf(<CataloguePage locale="my" words={wordsFor('my')} courses={[]} />)).toContain(wordsFor('my').read.catalogue.empty)
  })
})

describe('practice without script', () => {
  const item = open.body.practice.find(isChoice)
  if (!item) throw new Error('the lesson has no practice with options')
  const words = wordsFor('en')
  const key = item.options.filter((option) => option.correct).map((option) => option.id)
  const page = (response: string[], fault?: string) =>
    htmlOf(<PracticePage locale="en" words={words} person={null} open={open} item={item} response={response} fault={fault} />)

  it('shows of each option whether it is right and why', async () => {
    const html = await page(key)
    expect(html).toContain(words.read.practice.allRight)
    expect(html).not.toContain('hidden=""')
    expect(html.split(`✓ ${words.read.practice.right}`)).toHaveLength(key.length + 1)
    expect(html.split(`✗ ${words.read.practice.wrong}`)).toHaveLength(item.options.length - key.length + 1)
    expect(html).toContain(`href="/en${open.path}#q-${item.id}"`)
  })

  it('says of a wrong answer that it is wrong, and asks to choose when nothing was chosen', async () => {
    const wrong = item.options.filter((option) => !option.correct).map((option) => option.id)
    expect(await page(wrong)).toContain(words.read.practice.notYet)
    const blank = await page([], words.read.practice.choose)
    expect(blank).toContain('role="alert"')
    expect(blank).not.toContain(words.read.practice.notYet)
    expect(blank).toContain('hidden=""')
  })
})
