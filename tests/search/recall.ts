import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import rabbit from 'rabbit-node'
import { parse } from 'yaml'
import { z } from 'zod'
import { normalForm } from '@/core/burmese/normal-form'
import { searchPublic } from '@/core/search/server/search-public'
import type { Database } from '@/db/client'
import { searchEntries } from '@/db/schema'
import { withOneError } from './typist'

const QuerySchema = z.strictObject({ ask: z.string().min(2), find: z.array(z.string().regex(/^(courses|skills)(\/[a-z0-9-]+)+$/)).min(1) })

export type Query = z.infer<typeof QuerySchema>

/** Of what people ask, so much should find its answer among the first five things. */
export const LEAST = { clean: 0.98, 'one typing error': 0.9, Zawgyi: 0.95 } as const

export type Recall = { asked: number; found: number; missed: { typed: string; find: string[]; first: string[] }[] }

/** So many of what is found are seen without searching on. */
const FIRST = 5
/** Each query is typed with so many different errors. */
const ERRORS = 3

export function readQueries(): Query[] {
  return z.array(QuerySchema).parse(parse(readFileSync(join(process.cwd(), 'tests/search/queries.yaml'), 'utf8')))
}

/** As they are, with one typing error (the same in every run), and the Burmese ones typed in Zawgyi. */
export const WAYS = {
  clean: ({ ask }: Query) => [ask],
  'one typing error': ({ ask }: Query) => Array.from({ length: ERRORS }, (_, error) => withOneError(normalForm(ask), seedOf(ask) + error)),
  Zawgyi: ({ ask }: Query) => (/[\u1000-\u1021]/.test(ask) ? [rabbit.uni2zg(ask)] : []),
} satisfies Record<string, (query: Query) => string[]>

/** A query's own errors do not change when another is written above it. */
function seedOf(ask: string): number {
  return Array.from(ask).reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7)
}

/** How many queries find an answer among the first five things, of those whose answer is in the index. */
export async function measureRecall(db: Database, way: keyof typeof WAYS): Promise<Recall> {
  const rows = await db.selectDistinct({ address: searchEntries.address }).from(searchEntries)
  const present = new Set(rows.map(({ address }) => address))
  const recall: Recall = { asked: 0, found: 0, missed: [] }
  for (const query of readQueries().filter(({ find }) => find.some((address) => present.has(address)))) {
    for (const typed of WAYS[way](query)) {
      const first = (await searchPublic(db, typed)).answers.slice(0, FIRST).map(({ address }) => address)
      recall.asked++
      if (query.find.some((address) => first.includes(address))) recall.found++
      else recall.missed.push({ typed, find: query.find, first })
    }
  }
  return recall
}
