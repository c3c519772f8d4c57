import type { Person } from '@/core/accounts/person'

/** Whoever reads or acts, as far as a use case needs to know: their row, and the organisation that vouches for it. */
export type Actor = Pick<Person, 'id' | 'organisationId'>
