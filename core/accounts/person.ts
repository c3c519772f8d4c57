import type { Locale } from '@/core/installation/locales'
import type { Role } from './roles'

/** A person by id, with the organisation within which everything about them is asked. */
export type Account = { id: string; organisationId: string }

/** The signed-in person of a request, read from the session's row on every request. */
export type Person = {
  id: string
  organisationId: string
  handle: string
  locale: Locale
  roles: readonly Role[]
  sessionId: string
  /** When they last proved who they are in this session, beyond a learner's signing in; without it they count as not proven. */
  provenAt?: Date
}
