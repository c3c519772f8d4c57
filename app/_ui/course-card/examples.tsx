import type { PublishedCourse } from '@/core/courses/published-course'
import { wordsFor } from '@/core/words/words'
import type { Example } from '../example'
import { CourseCard } from './course-card'

const course: PublishedCourse = {
  course: 'tea-shop',
  versionId: '',
  number: 1,
  publishedOn: '2026-11-20',
  file: {
    track: 'vocational',
    hours: 2,
    title: { my: 'လက်ဖက်ရည်ဆိုင်', en: 'The tea shop' },
    summary: { my: 'လက်ဖက်ရည်ဖျော်နည်း သင်ရပါမယ်။', en: 'Learn to make tea and to serve it.' },
    outcomes: [],
    skills: [{ skill: 'use-smartphone', level: 1 }],
    prerequisites: [],
    lessons: ['make-tea'],
    sources: [],
    translation: { my: 'drafted', en: 'drafted' },
  },
  lessons: [{ lesson: 'make-tea', title: { my: 'လက်ဖက်ရည် ဖျော်နည်း', en: 'How to make tea' } }],
}

export const courseCardExamples: Example[] = (['my', 'en'] as const).map((locale) => ({
  name: `in the catalogue, ${locale}`,
  view: (
    <ul className="grid courses" lang={locale}>
      <CourseCard course={course} locale={locale} words={wordsFor(locale)} />
    </ul>
  ),
}))
