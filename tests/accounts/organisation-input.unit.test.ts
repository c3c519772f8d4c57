import { expect, it } from 'vitest'
import { OrganisationInput } from '@/core/accounts/organisation-input'

const TEXTS = { nameMy: 'မြစ်', nameEn: 'River', helpMy: 'မေးပါ', helpEn: 'Ask' }

function weekly(typed: string) {
  const parsed = OrganisationInput.safeParse({ ...TEXTS, weeklyInvitations: typed })
  return parsed.success ? parsed.data.weeklyInvitations : null
}

it('a weekly limit that was left empty is no limit of zero: it is refused', () => {
  expect(['', '  '].map(weekly)).toEqual([null, null])
})

it('a weekly limit is typed in Burmese digits or Latin ones', () => {
  expect(['၂၀', ' 20 ', '0', '၀', '500'].map(weekly)).toEqual([20, 20, 0, 0, 500])
})

it('a weekly limit that is no whole number within bounds is refused', () => {
  expect(['501', '-1', '1.5', '1e2', '0x10', 'many'].map(weekly)).toEqual([null, null, null, null, null, null])
})
