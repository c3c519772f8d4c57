import type { Text } from '@/core/installation/locales'

/** One wrong answer of one learner. */
export type Miss = { handle: string; source: 'practice' | 'assessment'; lesson: string; item: string }

export type StuckItem = { source: Miss['source']; item: string; lesson: string; wrong: number; learners: { handle: string; wrong: number }[] }

export type StuckLesson = { lesson: string; title: Text; practice: number; assessment: number; learners: number }

/** Counts wrong answers by item, most learners first: ten people once weigh more than one person ten times. */
export function stuckItems(misses: readonly Miss[]): StuckItem[] {
  const items = new Map<string, StuckItem>()
  for (const { handle, source, lesson, item } of misses) {
    const key = `${source} ${lesson} ${item}`
    const entry = items.get(key) ?? { source, item, lesson, wrong: 0, learners: [] }
    items.set(key, entry)
    entry.wrong += 1
    const learner = entry.learners.find((each) => each.handle === handle)
    if (learner) learner.wrong += 1
    else entry.learners.push({ handle, wrong: 1 })
  }
  return [...items.values()].sort((a, b) => b.learners.length - a.learners.length || b.wrong - a.wrong)
}

/** The same by lesson, most wrong answers first; lessons where nobody erred are left out. */
export function stuckLessons(misses: readonly Miss[], titles: ReadonlyMap<string, Text>): StuckLesson[] {
  const lessons = [...titles.entries()].map(([lesson, title]) => {
    const own = misses.filter((miss) => miss.lesson === lesson)
    const assessment = own.filter((miss) => miss.source === 'assessment').length
    return { lesson, title, practice: own.length - assessment, assessment, learners: new Set(own.map((miss) => miss.handle)).size }
  })
  return lessons.filter((lesson) => lesson.learners > 0).sort((a, b) => b.practice + b.assessment - (a.practice + a.assessment))
}
