import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import * as schema from '@/db/schema'

/** An exported function of a server folder in core. `actor` is the name of the parameter that acts; a step of a use case takes an open transaction. */
export type UseCase = { name: string; file: string; actor: string | null; isStep: boolean }

/** Arrow functions would hide from the search below. */
export function findHiddenFunctions(): string[] {
  return [...sources].flatMap(([file, source]) => (/^export const \w+ = (async )?\(/m.test(source) ? [file] : []))
}

/** The types that stand for whoever acts. */
const ACTOR_TYPE = /\b(Person|Actor|Reader|Visitor|Member)\b|organisationId: string/

const sources = new Map(
  readdirSync('core', { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/server\/.+\.ts$/.test(file))
    .map((file) => [join('core', file), readFileSync(join('core', file), 'utf8')]),
)

/** The names, as the schema exports them, of the tables that hold something of learners; a new one counts by itself. */
function learnerTables(): Set<string> {
  const tables = Object.entries(schema).flatMap(([name, value]) => (is(value, PgTable) ? [{ name, config: getTableConfig(value) }] : []))
  const held = new Set(tables.filter(({ config }) => config.columns.some((column) => column.name === 'learner_id')).map(({ config }) => config.name))
  const refers = (config: (typeof tables)[number]['config']) => config.foreignKeys.some((key) => held.has(getTableName(key.reference().foreignTable)))
  for (let size = -1; size !== held.size;) {
    size = held.size
    for (const { config } of tables) if (refers(config)) held.add(config.name)
  }
  // A learner's handle stands among everybody's.
  held.add('people')
  return new Set(tables.filter(({ config }) => held.has(config.name)).map(({ name }) => name))
}

/** The files of core that a file reaches through what it imports, itself included. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, from = ''] of (sources.get(file) ?? '').matchAll(/^import (?!type)[^;]*? from '([^']+)'$/gm)) {
    const path = from.startsWith('@/') ? `${from.slice(2)}.ts` : `${normalize(join(dirname(file), from))}.ts`
    if (sources.has(path)) reachedFrom(path, seen)
  }
  return seen
}

export function sourceReachedFrom(file: string): string {
  return [...reachedFrom(file)].map((each) => sources.get(each) ?? '').join('\n')
}

/**
 * Every use case that touches a table of learners and does not act for the learner alone. Steps belong to the use case
 * that calls them, unless a page calls them itself.
 */
export function findStaffUseCases(): UseCase[] {
  const tables = learnerTables()
  const touches = (file: string) =>
    [...sourceReachedFrom(file).matchAll(/^import \{([^}]*)\} from '@\/db\/schema'$/gm)].some(([, names = '']) =>
      names.split(',').some((name) => tables.has(name.trim())),
    )
  const calledByPages = pagesImports()
  return [...sources.keys()].flatMap((file) =>
    functionsOf(file).filter(({ name, actor, isStep }) => {
      if (!touches(file) || actor === 'learner') return false
      return calledByPages.has(`${file} ${name}`) || (actor !== null && !isStep)
    }),
  )
}

function functionsOf(file: string): UseCase[] {
  const declared = (sources.get(file) ?? '').matchAll(/^export (?:async )?function (\w+)(?:<\w+>)?\(([\s\S]*?)\n?\)(?:: [^\n]*)? \{$/gm)
  return [...declared].flatMap(([, name = '', parameters = '']) => {
    const [first = '', ...rest] = split(parameters)
    if (!/: Database\b/.test(first)) return []
    const actor = rest.find((parameter) => ACTOR_TYPE.test(parameter))
    return [{ name, file, actor: actor?.split(':')[0]?.trim() ?? null, isStep: first.startsWith('tx:') }]
  })
}

/** Parameters, parted by the commas that stand in no bracket. */
function split(parameters: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of parameters) {
    if ('{([<'.includes(letter)) depth++
    if ('})]>'.includes(letter)) depth--
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim()).filter(Boolean)
}

function pagesImports(): Set<string> {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(join('app', file), 'utf8').matchAll(/^import \{([^}]*)\} from '@\/(core\/[^/']+\/server\/[^']+)'$/gm)].flatMap(
        ([, names = '', from]) => names.split(',').map((name) => `${from}.ts ${name.trim()}`),
      ),
    ),
  )
}
