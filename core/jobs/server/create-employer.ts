import type { Text } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { employers } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import { hasRole } from '@/core/accounts/server/has-role'

/** `slug` is the employer's short name within the organisation; without one it is made of the English name. */
export type EmployerInput = { slug?: string | undefined; name: Text; place: string }

type Result = { ok: true; id: string } | { ok: false; reason: 'not-found' | 'name-taken' }

/** Adds an employer that nobody has vetted yet. `not-found`: the actor is no coordinator. */
export async function createEmployer(db: Database, coordinator: Actor, input: EmployerInput): Promise<Result> {
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    if (!(await hasRole(tx, coordinator, 'coordinator'))) return { ok: false, reason: 'not-found' }
    const slug = input.slug ?? slugOf(input.name.en)
    const [made] = await tx
      .insert(employers)
      .values({ organisationId: coordinator.organisationId, slug, name: input.name, place: input.place })
      .onConflictDoNothing()
      .returning({ id: employers.id })
    return made ? { ok: true, id: made.id } : { ok: false, reason: 'name-taken' }
  })
}

function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug || name.trim()
}
