export const ROLES = ['learner', 'trainer', 'coordinator', 'administrator'] as const

export type Role = (typeof ROLES)[number]

/** Roles whose people work for an organisation: a second factor is compulsory for them. */
export const STAFF_ROLES = ['trainer', 'coordinator', 'administrator'] as const satisfies readonly Role[]

export type StaffRole = (typeof STAFF_ROLES)[number]

/** The staff whom an invitation may bring: whoever holds the code is anybody, so an administrator is made of somebody known. */
export const INVITED_ROLES = ['trainer', 'coordinator'] as const satisfies readonly StaffRole[]

export type InvitedRole = 'learner' | (typeof INVITED_ROLES)[number]

export function isStaff(roles: readonly Role[]): boolean {
  return roles.some((role) => role !== 'learner')
}

export function isStaffRole(role: Role): role is StaffRole {
  return role !== 'learner'
}

/** Who hands out invitations for a role: coordinators bring learners, administrators bring staff. */
export function inviterOf(role: Role): StaffRole {
  return role === 'learner' ? 'coordinator' : 'administrator'
}
