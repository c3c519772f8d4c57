import { expect, it } from 'vitest'
import { findPaper, isOpenQuestion, listHeldPapers, listPapers, NO_PAPERS } from '@/core/places/papers'
import { distanceBetween, findPlace, listPlaces, ONLINE } from '@/core/places/places'

it('every place that is near another one is in the list, so that no distance is guessed', () => {
  for (const place of listPlaces()) for (const near of place.near) expect(findPlace(near), `${place.id} → ${near}`).toBeDefined()
})

it('a neighbouring town is near, a town across a border is another country, and online work is near to everybody', () => {
  expect(distanceBetween('mae-sot', 'mae-sot')).toBe('same')
  expect(distanceBetween('mae-sot', 'phop-phra')).toBe('near')
  expect(distanceBetween('mae-sot', 'chiang-mai')).toBe('far')
  expect(distanceBetween('mae-sot', 'aizawl')).toBe('other-country')
  expect(distanceBetween('aizawl', ONLINE)).toBe('online')
  expect(distanceBetween('atlantis', 'mae-sot')).toBe('unknown')
})

it('nobody is asked whether they hold a paper that does not exist', () => {
  const held = listHeldPapers().map((paper) => paper.id)
  expect(held).toContain('thai-pink-card')
  expect(held).not.toContain(NO_PAPERS)
  expect(held.some(isOpenQuestion)).toBe(false)
  expect(findPaper(NO_PAPERS)).toBeDefined()
})

it('what is said of a paper carries the day on which it was checked, and a source', () => {
  for (const paper of listPapers()) expect([paper.checked, paper.source.length > 10]).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/), true])
})
