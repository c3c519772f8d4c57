export const ROLES = ['learner', 'trainer', 'coordinator', 'administrator'] as const

export type Role = (typeof ROLES)[number]

/** Roles whose people work for an organisation: a second factor is compulsory for them. */
export const STAFF_ROLES = ['trainer', 'coordinator', 'administrator'] as const satisfies readonly Role[]

export type StaffRole = (typeof STAFF_ROLES)[number]

export function isStaff(roles: readonly Role[]): boolean {
  return roles.some((role) => role !== 'learner')
}
