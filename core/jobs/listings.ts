export const WAGE_PERIODS = ['hour', 'day', 'month', 'piece'] as const

export type WagePeriod = (typeof WAGE_PERIODS)[number]
