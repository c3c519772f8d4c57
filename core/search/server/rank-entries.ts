import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { WeightedTerm } from '../weigh-terms'

/** What a term counts for: in the context, in the text, in a heading, in the title. */
const PLACES = '{0.15, 0.15, 0.4, 1.0}'
/** Terms are counted in groups of about the same weight, so that each entry is looked at a few times and not once a term. */
const STEPS_PER_WEIGHT = 4

/** A condition that holds for entries with any of the terms. */
export function holdsAny(terms: SQLWrapper, weighted: readonly WeightedTerm[]): SQL {
  return sql`${terms} @@ ${anyOf(weighted)}::tsquery`
}

/** How well an entry fits: each term by its weight and by where it stands. */
export function fitOf(terms: SQLWrapper, weighted: readonly WeightedTerm[]): SQL<number> {
  const groups = new Map<number, WeightedTerm[]>()
  for (const term of weighted) {
    const weight = Math.round(term.weight * STEPS_PER_WEIGHT) / STEPS_PER_WEIGHT
    groups.set(weight, [...(groups.get(weight) ?? []), term])
  }
  const parts = [...groups].map(
    // The database divides by how many terms it was asked for.
    ([weight, group]) => sql`ts_rank(${PLACES}::real[], ${terms}, ${anyOf(group)}::tsquery) * ${weight * group.length}::real`,
  )
  return sql<number>`(${sql.join(parts, sql` + `)})`
}

/** Which of the terms an entry holds. */
export function heldOf(terms: SQLWrapper, weighted: readonly WeightedTerm[]): SQL<string[]> {
  const asked = sql`array[${sql.join(
    weighted.map(({ term }) => sql`${term}::text`),
    sql`, `,
  )}]`
  return sql<string[]>`array(select term from unnest(${asked}) term where ${terms} @@ quote_literal(term)::tsquery)`
}

/** Terms are letters, marks and digits alone, so that nothing in them speaks to the database. */
function anyOf(weighted: readonly WeightedTerm[]): string {
  return weighted.map(({ term }) => `'${term}'`).join(' | ')
}
