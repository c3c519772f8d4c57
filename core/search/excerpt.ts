import { tokensIn } from './terms'
import type { WeightedTerm } from './weigh-terms'

/** A piece of a text; `marked` where it is what was looked for. */
export type MarkedPiece = { text: string; marked: boolean }

/** A single syllable that stands in many texts is no match that a reader would see. */
const TELLS = 2

type Range = { start: number; end: number; weight: number }

/** Where a text holds what was looked for. */
function rangesIn(text: string, terms: ReadonlyMap<string, number>): Range[] {
  const tokens = tokensIn(text)
  return tokens.flatMap(({ term, start, end, joins }, place) => {
    const before = joins ? tokens[place - 1] : undefined
    const pair = before && terms.get(before.term + term)
    if (before && pair !== undefined) return [{ start: before.start, end, weight: pair }]
    const alone = terms.get(term) ?? 0
    return alone >= TELLS ? [{ start, end, weight: alone }] : []
  })
}

/** A text in pieces, with what was looked for marked. */
export function markPieces(text: string, held: readonly WeightedTerm[]): MarkedPiece[] {
  return piecesOf(text, rangesIn(text, weightsOf(held)))
}

function weightsOf(held: readonly WeightedTerm[]): Map<string, number> {
  return new Map(held.map(({ term, weight }) => [term, weight]))
}

function piecesOf(text: string, ranges: readonly Range[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let place = 0
  for (const { start, end } of ranges) {
    if (end <= place) continue
    const from = Math.max(start, place)
    if (from > place) pieces.push({ text: text.slice(place, from), marked: false })
    // Two that touch are one to the eye.
    const last = pieces.at(-1)
    if (last?.marked) last.text += text.slice(from, end)
    else pieces.push({ text: text.slice(from, end), marked: true })
    place = end
  }
  return place < text.length ? [...pieces, { text: text.slice(place), marked: false }] : pieces
}

/** About three lines on a phone. */
const LETTERS = 150
const LETTERS_BEFORE = 50

/** The line of a text that says most of what was looked for, cut to what fits, and marked. Empty where no line says anything. */
export function excerptOf(body: string, held: readonly WeightedTerm[]): MarkedPiece[] {
  const weights = weightsOf(held)
  const lines = body.split('\n').map((line) => ({ line, ranges: rangesIn(line, weights) }))
  const best = lines.reduce((a, b) => (weightIn(b.ranges) > weightIn(a.ranges) ? b : a))
  const [first] = best.ranges
  return first ? cut(best.line, first, weights) : []
}

function weightIn(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { weight }) => sum + weight, 0)
}

function cut(line: string, first: Range, weights: ReadonlyMap<string, number>): MarkedPiece[] {
  if (line.length <= LETTERS) return piecesOf(line, rangesIn(line, weights))
  const tokens = tokensIn(line)
  const start = first.start <= LETTERS_BEFORE ? 0 : (tokens.find((token) => token.start >= first.start - LETTERS_BEFORE)?.start ?? first.start)
  const end = tokens.findLast((token) => token.end <= start + LETTERS)?.end ?? line.length
  const shown = line.slice(start, end)
  const pieces = piecesOf(shown, rangesIn(shown, weights))
  return [...(start > 0 ? [{ text: '… ', marked: false }] : []), ...pieces, ...(end < line.length ? [{ text: ' …', marked: false }] : [])]
}
