import { expect, it } from 'vitest'
import { keptAnswers } from '@/server/kept-answers'

function answer(size: number, cache = 'public, max-age=60') {
  return { status: 200, headers: { 'cache-control': cache }, body: Buffer.alloc(size) }
}

it('an answer is kept for as long as it says, and no longer', () => {
  let now = 0
  const kept = keptAnswers(() => now)
  kept.keep('/my/courses', 'br', answer(10))
  now = 59_999
  expect(kept.find('/my/courses', 'br')).toBeDefined()
  now = 60_000
  expect(kept.find('/my/courses', 'br')).toBeUndefined()
})

it('the oldest answers leave when the room is used up', () => {
  const kept = keptAnswers(() => 0)
  kept.keep('/1', '', answer(40 * 1024 * 1024))
  kept.keep('/2', '', answer(40 * 1024 * 1024))
  expect(kept.find('/1', '')).toBeUndefined()
  expect(kept.find('/2', '')).toBeDefined()
})
