import type { Locale } from '@/core/installation/locales'
import type { WeightedTerm } from './weigh-terms'
import { totalWeight } from './weigh-terms'

/** An entry as the database found it: how well it fits, and which terms of the query it holds. */
export type FoundText = { locale: Locale; title: string; body: string; fit: number; held: readonly string[] }

/** What is found in some language, with how much of the query it answers, from 0 to 1. */
export type Ranked<T extends FoundText> = T & { score: number; share: number }

/** Less than this share of what a query says is no answer; it may still be near. */
const ANSWERS = 0.2
/** After the first few, what holds much less of it than the best only makes the page long. */
const FIRST = 5
const OF_BEST_SHARE = 0.5
/** Nor is what holds it in far lesser places than the best. */
const OF_BEST_SCORE = 0.03

/** The best first: what holds more of the query, and holds it in the title before a heading before the text. */
export function rankFound<T extends FoundText>(found: readonly T[], asked: readonly WeightedTerm[]): Ranked<T>[] {
  const weights = new Map(asked.map(({ term, weight }) => [term, weight]))
  const all = totalWeight(asked)
  return found
    .map((one) => {
      const share = all === 0 ? 0 : one.held.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0) / all
      return { ...one, share, score: one.fit * share }
    })
    .sort((a, b) => b.score - a.score)
}

/** Each thing once, in the language in which it fits best. Expects the best first. */
export function eachOnce<T extends { address: string }>(ranked: readonly T[]): T[] {
  const seen = new Set<string>()
  return ranked.filter(({ address }) => !seen.has(address) && seen.add(address))
}

/** What answers the query, and what only comes near it. */
export function partAnswers<T extends FoundText>(ranked: readonly Ranked<T>[]): { answers: Ranked<T>[]; near: Ranked<T>[] } {
  const [best] = ranked
  const worth = ranked.filter((one) => one.share >= ANSWERS && one.score >= OF_BEST_SCORE * (best?.score ?? 0))
  const answers = worth.filter((one, place) => place < FIRST || one.share >= OF_BEST_SHARE * (best?.share ?? 0))
  return { answers, near: ranked.filter((one) => !answers.includes(one)) }
}
