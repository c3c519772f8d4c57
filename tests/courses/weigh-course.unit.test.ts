import { describe, expect, it } from 'vitest'
import type { CheckedCourse } from '@/core/courses/check-course'
import { formatFault } from '@/core/courses/content-fault'
import { drawLessons, findHeavyCourses, packAsSent, sum } from '@/scripts/weigh-course'
import { checkedSample } from '../fixtures/courses/sample-course'

describe('a learner with little data', () => {
  it('can take a whole course: its author is told of one byte too many, and of its largest lessons', async () => {
    const sample = checkedSample('tea-shop')
    const weighed = (await drawLessons(sample)).map(({ lesson, page, pictures }) => ({ lesson, weight: sum([page, ...pictures].map(packAsSent)) }))
    const whole = sum(weighed.map(({ weight }) => weight))
    const largest = weighed.toSorted((a, b) => b.weight - a.weight).map(({ lesson, weight }) => `${lesson} (${weight})`)
    expect(await findHeavyCourses([sample], whole)).toEqual([])
    expect((await findHeavyCourses([sample], whole - 1)).map(formatFault)).toEqual([
      `tea-shop/course.yaml:1  The whole course has ${whole} bytes as it is sent; ${whole - 1} are the most. Its largest lessons: ${largest.join(', ')}. Shorten these.`,
    ])
    expect(await findHeavyCourses([sample])).toEqual([])
  })

  it('pays for the pictures too', async () => {
    const drawing = (source: string) =>
      source.replace('</svg>', `<circle cx="51" cy="63" r="17" fill="#123456"/><path d="M3 97 L211 43 L87 19 Z" fill="#fedcba"/></svg>`)
    const [plain, drawn] = [checkedSample('tea-shop'), checkedSample('tea-shop', { 'make-tea/cup.svg': drawing })]
    const [before] = await drawLessons(plain)
    const [after] = await drawLessons(drawn)
    const more = sum((after?.pictures ?? []).map(packAsSent)) - sum((before?.pictures ?? []).map(packAsSent))
    expect(more).toBeGreaterThan(10)
    const largest = async (course: CheckedCourse) => Number(/make-tea \((\d+)\)/.exec((await findHeavyCourses([course], 1))[0]?.message ?? '')?.[1])
    expect((await largest(drawn)) - (await largest(plain))).toBe(more + packAsSent(after?.page ?? '') - packAsSent(before?.page ?? ''))
  })
})
