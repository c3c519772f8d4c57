/**
 * What staff do with a learner's data. Each has a text in `words.audit.actions`.
 * - `list`: the person stood in a list of several. Written once a day for each actor, action and person.
 * - `open`: the person was opened alone. Written every time.
 * - `change`: something of the person was changed. Written every time.
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
  'contact-key-made': 'change',
  'contact-key-replaced': 'change',
  'contact-key-retired': 'change',
} as const satisfies Record<string, 'list' | 'open' | 'change'>

export type Action = keyof typeof KINDS

export const ACTIONS = Object.keys(KINDS) as Action[]

/** The actions that look at or change one person: these count towards the alert. Lists show one's own caseload every day. */
export const SINGLE_ACTIONS = ACTIONS.filter((action) => KINDS[action] !== 'list')

export function isListing(action: Action): boolean {
  return KINDS[action] === 'list'
}
