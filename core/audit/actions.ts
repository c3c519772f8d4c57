/**
 * What staff do with a learner's data, and what is done with staff and with what they may. Each has a text in `words.audit.actions`.
 * - `list`: the person stood in a list of several. Written once a day for each actor, action and person.
 * - `open`: the person was opened alone. Written every time.
 * - `change`: something of the person was changed. Written every time.
 * - `staff`: it is about a member of staff, or about the organisation itself, and about no learner. Written every time.
 */
const KINDS = {
  'caseload-listed': 'list',
  'introductions-listed': 'list',
  'candidates-listed': 'list',
  'cohort-listed': 'list',
  'mistakes-listed': 'list',
  'tasks-listed': 'list',
  'learner-opened': 'open',
  'introduction-opened': 'open',
  'shared-facts-opened': 'open',
  'contact-opened': 'open',
  'task-opened': 'open',
  'introduction-proposed': 'change',
  'introduction-moved': 'change',
  'introduction-closed': 'change',
  'added-to-cohort': 'change',
  'taken-out-of-cohort': 'change',
  'task-decided': 'change',
  'coordinator-changed': 'change',
  'trainer-changed': 'change',
  'staff-invited': 'staff',
  'role-granted': 'staff',
  'role-removed': 'staff',
  'hold-placed': 'staff',
  'hold-released': 'staff',
  'organisation-stopped': 'staff',
  'organisation-resumed': 'staff',
  'settings-changed': 'staff',
  'administrator-made': 'staff',
  'second-factor-changed': 'staff',
  'contact-key-made': 'staff',
  'contact-key-replaced': 'staff',
  'contact-key-retired': 'staff',
} as const satisfies Record<string, 'list' | 'open' | 'change' | 'staff'>

export type Action = keyof typeof KINDS

export const ACTIONS = Object.keys(KINDS) as Action[]

/** The actions that look at or change one learner: these count towards the alert. Lists show one's own caseload every day. */
export const SINGLE_ACTIONS = ACTIONS.filter((action) => KINDS[action] === 'open' || KINDS[action] === 'change')

export const LIST_ACTIONS = ACTIONS.filter(isListing)

export function isListing(action: Action): boolean {
  return KINDS[action] === 'list'
}

/** The actions that concern no learner. A row that an earlier version wrote under another name is taken to concern one. */
export function isAboutStaff(action: string): boolean {
  return ACTIONS.some((one) => one === action && KINDS[one] === 'staff')
}
