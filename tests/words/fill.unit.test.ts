import { expect, it } from 'vitest'
import { fill, formatDay, formatNumber } from '@/core/words/fill'

it('a text without its value is a fault, not a hole in a sentence', () => {
  expect(fill('{done} of {all}', { done: 2, all: 6 })).toBe('2 of 6')
  expect(() => fill('{done} of {all}', { done: 2 })).toThrow('{all}')
})

it('numbers and days stand in the digits and words of the reader', () => {
  expect(formatNumber(1234, 'my')).toBe('၁,၂၃၄')
  expect(formatNumber(1234, 'en')).toBe('1,234')
  expect(formatDay('2026-11-20', 'en')).toBe('20 November 2026')
  expect(formatDay('2026-11-20', 'my')).toContain('၂၀၂၆')
})
