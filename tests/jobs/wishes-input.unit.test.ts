import { expect, it } from 'vitest'
import { NO_WISHES } from '@/core/jobs/wishes'
import { WishesInput } from '@/core/jobs/wishes-input'

it('a learner may skip every question', () => {
  expect(WishesInput.parse({})).toEqual(NO_WISHES)
  expect(WishesInput.parse({ place: '', canMove: '', needsLodging: '' })).toEqual(NO_WISHES)
})

it("'none of these papers' is an answer, and differs from no answer", () => {
  expect(WishesInput.parse({ papers: 'none' }).papers).toEqual([])
  expect(WishesInput.parse({ papers: ['none', 'thai-pink-card'] }).papers).toEqual(['thai-pink-card'])
  expect(WishesInput.parse({}).papers).toBeNull()
})

it('a place or a paper that is not in our lists is refused, so that nothing exact is ever stored', () => {
  expect(WishesInput.safeParse({ place: 'house 12, back street' }).success).toBe(false)
  expect(WishesInput.safeParse({ papers: ['none-needed'] }).success).toBe(false)
})
