import { OrganisationStopped } from '@/db/scope'

/** True for the error that ends a change in an organisation that was stopped meanwhile. */
export function isStop(error: unknown): boolean {
  return error instanceof OrganisationStopped
}
