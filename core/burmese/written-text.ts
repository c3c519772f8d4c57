import { normalForm } from './normal-form'
import { convertZawgyi, isZawgyi, zawgyiLikelihood } from './zawgyi'

/** A text as it is stored, and what the writer has to be told of it. */
export type WrittenText = {
  text: string
  /** True when the writer typed in Zawgyi: they are shown both texts and may take the conversion back. */
  converted: boolean
  /** What was typed, in normal form. */
  before: string
}

/** The one way by which a text that somebody wrote comes in: Zawgyi becomes Unicode where that is sure, then the normal form. */
export function writtenText(typed: string): WrittenText {
  const trimmed = typed.trim()
  const converted = isZawgyi(trimmed)
  return { text: normalForm(converted ? convertZawgyi(trimmed) : trimmed), converted, before: normalForm(trimmed) }
}

/** One way to read what somebody typed, and how likely it is that they meant this one. */
export type SearchedText = { text: string; likelihood: number }

/** Under this likelihood nothing is read as Zawgyi, however short. */
const RULED_OUT = 0.05

/** What a searched text may mean: one text where it is sure, both encodings where it is too short to tell them apart. */
export function searchedTexts(typed: string): SearchedText[] {
  const { text, converted } = writtenText(typed)
  const likelihood = zawgyiLikelihood(typed)
  if (converted || likelihood < RULED_OUT) return [{ text, likelihood: 1 }]
  return [
    { text, likelihood: 1 - likelihood },
    { text: normalForm(convertZawgyi(typed.trim())), likelihood },
  ]
}

/**
 * A typed text as it stands and as Zawgyi, the likelier first: for what stands in a list, where a single word is too short for
 * the detector and the list tells which of the two was meant.
 */
export function bothReadings(typed: string): string[] {
  const both = [normalForm(typed), normalForm(convertZawgyi(typed))]
  return zawgyiLikelihood(typed) > 0.5 ? both.reverse() : both
}
