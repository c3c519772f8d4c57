import { expect, it } from 'vitest'
import { LOCALES } from '@/core/installation/locales'
import { CURRENCIES } from '@/core/jobs/listings'
import { fill, formatDay, formatList, formatNumber } from '@/core/words/fill'
import { formatMoney } from '@/core/words/money'
import { wordsFor } from '@/core/words/words'

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

it('money is said as people say it, in the digits of the reader', () => {
  const [en, my] = [wordsFor('en'), wordsFor('my')]
  expect(formatMoney({ amount: 380, currency: 'THB' }, 'en', en)).toBe('380 baht')
  expect(formatMoney({ amount: 380, currency: 'THB' }, 'my', my)).toBe('၃၈၀ ဘတ်')
  expect(formatMoney({ amount: 150_000, currency: 'MMK' }, 'my', my)).toBe('၁၅၀,၀၀၀ ကျပ်')
  expect(formatMoney({ amount: 450, currency: 'INR' }, 'my', my)).toBe('၄၅၀ ရူပီး')
  expect(formatMoney({ amount: 1, currency: 'USD' }, 'en', en)).toBe('1 dollar')
  expect(formatMoney({ amount: 2.5, currency: 'USD' }, 'en', en)).toBe('2.50 dollars')
  expect(formatMoney({ amount: 2.5, currency: 'USD' }, 'my', my)).toBe('၂.၅၀ ဒေါ်လာ')
})

it('a currency that has no everyday word here is called by its official name, and never left out', () => {
  expect(formatMoney({ amount: 20, currency: 'SGD' }, 'en', wordsFor('en'))).toBe('20 Singapore Dollar')
  expect(formatMoney({ amount: 20, currency: 'SGD' }, 'my', wordsFor('my'))).toMatch(/^၂၀ .*ဒေါ်လာ/)
  expect(formatMoney({ amount: 20, currency: 'XQQ' }, 'my', wordsFor('my'))).toBe('၂၀ XQQ')
})

it('every currency of our listings has its everyday word in every language', () => {
  for (const locale of LOCALES) expect(Object.keys(wordsFor(locale).common.money)).toEqual(expect.arrayContaining([...CURRENCIES]))
})

it('things that follow one another are parted as the reader writes', () => {
  expect(formatList(['bricks', 'sand'], 'en')).toBe('bricks, sand')
  expect(formatList(['အုတ်', 'သဲ'], 'my')).toBe('အုတ်၊ သဲ')
})
