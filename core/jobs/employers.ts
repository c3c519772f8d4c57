import type { Day } from '@/core/installation/days'
import type { Text } from '@/core/installation/locales'

/** Who looked at an employer, and what they found. Days are `YYYY-MM-DD`. */
export type Vetting = {
  checked: string
  until: string
  visited: boolean
  paysAllFees: boolean
  keepsNoPapers: boolean
}

/** Why an employer is shut out. A choice and no free text: a sentence might name a learner. */
export const BLOCK_REASONS = ['takes-fees', 'keeps-papers', 'unpaid-wages', 'unsafe-work', 'abuse', 'scam', 'no-longer-exists'] as const

export type BlockReason = (typeof BLOCK_REASONS)[number]

/** An employer as far as rules need it. */
export type Employer = { id: string; name: Text; place: string; vetting: Vetting | null; blockedOn: Day | null }

export type VettingState = 'vetted' | 'not-vetted' | 'vetting-expired' | 'takes-fees' | 'keeps-papers' | 'blocked'

/** Only `vetted` lets anybody be introduced; every other state fails closed. */
export function vettingState(employer: Pick<Employer, 'vetting' | 'blockedOn'>, today: Day): VettingState {
  const { vetting, blockedOn } = employer
  if (blockedOn !== null) return 'blocked'
  if (vetting === null) return 'not-vetted'
  if (!vetting.paysAllFees) return 'takes-fees'
  if (!vetting.keepsNoPapers) return 'keeps-papers'
  return vetting.until < today ? 'vetting-expired' : 'vetted'
}
