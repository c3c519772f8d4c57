import { readFileSync } from 'node:fs'
import type { Camp } from './camps'
import { PUBLIC_PARTS, type Rule } from './rules'
import { objectOf } from './stage'

/** The framework's own pages, which no address reaches. */
const BUILT_IN = new Set(['/_not-found', '/_global-error'])

function built(name: string): unknown {
  return JSON.parse(readFileSync(`.next/server/${name}.json`, 'utf8'))
}

/** Every address that the built application answers, as `/desk/learners/[learner]`. */
export function builtRoutes(): string[] {
  const manifest = built('app-paths-manifest') as Record<string, string>
  const routes = Object.keys(manifest).map((key) => key.replace(/\/(route|page)$/, '') || '/')
  return routes.filter((route) => !BUILT_IN.has(route)).sort()
}

/** Ways in that have no address of their own, so that no rule could name them: server actions, middleware, pages of the old router. */
export function builtBesideRoutes(): string[] {
  const actions = built('server-reference-manifest') as { node: object; edge: object }
  const { middleware, functions } = built('middleware-manifest') as { middleware: object; functions: object }
  const pages = Object.keys(built('pages-manifest') as object).filter((page) => page !== '/404' && page !== '/500')
  return [...[actions.node, actions.edge, middleware, functions].flatMap((found) => Object.keys(found)), ...pages]
}

/** The address of a route with `target`'s objects in it. `instead` replaces single parts. */
export function addressOf(route: string, rule: Rule, target: Camp | string, instead: Record<string, string> = {}): string {
  return route.replace(/\[([^\]]+)\]/g, (_, part: string) => {
    const name = rule.objects?.[part]
    if (instead[part] !== undefined) return instead[part]
    if (!name) return PUBLIC_PARTS[part] ?? `no-rule-for-${part}`
    return typeof target === 'string' ? target : objectOf(target, name)
  })
}
