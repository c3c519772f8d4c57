import { expect, it } from 'vitest'
import { VettingForm } from '@/app/desk/employers/[employer]/vetting/vetting-form'
import { ListingForm } from '@/app/desk/listings/listing-form'
import { ListingInput } from '@/core/jobs/listing-input'
import { listingInput } from './work-world'

const ID = '7f1f2f70-6c53-4b2c-9df0-0d1f7a3a0001'
const TYPED = {
  employer: ID,
  occupation: 'sewing-machine-operator',
  titleMy: 'အပ်ချုပ်',
  titleEn: 'Sewing',
  summaryMy: 'အပ်ချုပ်',
  summaryEn: 'You sew.',
  place: 'mae-sot',
  papers: 'none-needed',
  amount: '၃၇၀',
  period: 'day',
  currency: 'THB',
  hoursMy: '၈',
  hoursEn: '8 to 17',
  safetyMy: 'အပ်',
  safetyEn: 'Mind the needle.',
  openings: '၂',
  startsOn: '2026-12-01',
  closesOn: '2026-12-20',
}

it('a listing takes numbers in Burmese digits', () => {
  expect(ListingForm.safeParse(TYPED).data).toMatchObject({ openings: 2, wage: { amount: 370 } })
  expect(ListingForm.safeParse({ ...TYPED, openings: '' }).success).toBe(false)
})

it('a day that is typed in Burmese digits is the day: in listings and in vetting', () => {
  expect(ListingForm.safeParse({ ...TYPED, startsOn: '၂၀၂၆-၁၂-၀၁', closesOn: ' ၂ဝ၂၆/၁၂/၂ဝ ' }).data).toMatchObject({
    startsOn: '2026-12-01',
    closesOn: '2026-12-20',
  })
  expect(VettingForm.safeParse({ checked: '၂၀၂၆-၁၀-၀၁', until: '၂၀၂၇-၀၄-၀၁' }).data).toMatchObject({ checked: '2026-10-01', until: '2027-04-01' })
  for (const day of ['၂၀၂၆-၁၃-၀၁', '၂၀၂၆', '']) expect(VettingForm.safeParse({ checked: day, until: '2027-04-01' }).success, day).toBe(false)
})

it('a day that lies in no year of ours is refused: in listings and in vetting', () => {
  const vetting = { checked: '2026-10-01', until: '2027-04-01' }
  expect(VettingForm.safeParse(vetting).success).toBe(true)
  for (const day of ['1999-12-31', '2101-01-01', '0001-01-01', '9999-12-31']) {
    for (const name of ['startsOn', 'closesOn']) {
      expect(ListingForm.safeParse({ ...TYPED, [name]: day }).error?.issues, `${name} ${day}`).toMatchObject([{ path: [name], message: 'invalid' }])
      expect(ListingInput.safeParse({ ...listingInput(ID), [name]: day }).success).toBe(false)
    }
    for (const name of ['checked', 'until']) expect(VettingForm.safeParse({ ...vetting, [name]: day }).success).toBe(false)
  }
})
