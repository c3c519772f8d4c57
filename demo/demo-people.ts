import { existsSync, readFileSync } from 'node:fs'

/** Somebody of the demo organisation, with the secrets that a real person would know alone. */
export type DemoPerson = {
  id: string
  handle: string
  /** The six words, as they are typed. */
  passphrase: string
  /** Base32 key of the code generator: staff only. */
  totpKey?: string
}

/** The named people of the demo and of the tests. */
export const DEMO_NAMES = [
  'newcomer',
  'underWay',
  'skilled',
  'waiting',
  'trainer',
  'coordinator',
  'otherCoordinator',
  'administrator',
  'otherAdministrator',
] as const

export type DemoName = (typeof DEMO_NAMES)[number]

export type DemoPeople = Record<DemoName, DemoPerson>

/** What each of them is there to show. */
export const DEMO_ROLES: Record<DemoName, string> = {
  newcomer: 'learner who has just joined',
  underWay: 'learner in the middle of a course',
  skilled: 'learner with a passed course, ready for work',
  waiting: 'learner whose task waits for a trainer, with an introduction under way',
  trainer: 'trainer with a cohort',
  coordinator: 'coordinator of all four learners',
  otherCoordinator: 'coordinator with nobody yet',
  administrator: 'administrator of the organisation',
  otherAdministrator: 'second administrator, who agrees to changes of staff',
}

/** The demo's people from the file that the first start wrote; undefined before it, and when an older version wrote it. */
export function readDemoPeople(file: string): DemoPeople | undefined {
  if (!existsSync(file)) return undefined
  const people = JSON.parse(readFileSync(file, 'utf8')) as Partial<DemoPeople>
  return DEMO_NAMES.every((name) => people[name]) ? (people as DemoPeople) : undefined
}
