import type { MarkedPiece } from '@/core/search/excerpt'

/** A text with what was looked for marked. */
export function Marked({ pieces }: { pieces: readonly MarkedPiece[] }) {
  return pieces.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))
}
