import rabbit from 'rabbit-node'
import { expect, it } from 'vitest'
import { changedSettings, OrganisationInput, withTakenBack } from '@/core/accounts/organisation-input'
import { writtenText } from '@/core/burmese/written-text'

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

const HELP = 'မေးစရာရှိရင် ဖိတ်ခေါ်ကုဒ် ပေးတဲ့သူကို မေးပါ။'
const ZAWGYI = rabbit.uni2zg(HELP)

it('what an administrator types in Zawgyi is proposed in Unicode, and goes back to how it was typed', () => {
  const input = OrganisationInput.parse({ ...TEXTS, helpMy: ZAWGYI, weeklyInvitations: '20' })
  expect(input.helpMy).toBe(HELP)
  const back = withTakenBack({ helpMy: HELP, nameMy: TEXTS.nameMy }, { helpMy: ZAWGYI, nameMy: 'Another' })
  expect(back).toEqual({ helpMy: writtenText(ZAWGYI).before, nameMy: TEXTS.nameMy })
})

it('a text whose conversion was taken back is no change when the form is sent with it as it is', () => {
  const help = { my: writtenText(ZAWGYI).before, en: 'Ask' }
  const organisation = { name: { my: TEXTS.nameMy, en: TEXTS.nameEn }, help, weeklyInvitations: 20 }
  const input = OrganisationInput.parse({ ...TEXTS, helpMy: help.my, weeklyInvitations: '30' })
  expect(changedSettings(organisation, input)).toEqual({ weeklyInvitations: 30 })
})
