import { z } from 'zod'
import { writtenText } from './written-text'

/** A text that somebody writes into a form: Zawgyi becomes Unicode where that is sure, in normal form, and not empty. */
export function writtenLine(max: number) {
  return writtenField(max).pipe(z.string().min(1))
}

/** The same, where nothing need be written. */
export function writtenField(max: number) {
  return z
    .string()
    .transform((typed) => writtenText(typed).text)
    .pipe(z.string().max(max))
}

/** A text that was converted on the way in: as it was typed, and as it is stored. */
export type Conversion = { field: string; before: string; after: string }

/** Which of the written fields of a form were converted, so that whoever wrote them is told. */
export function conversionsIn(values: Record<string, string[]>, fields: readonly string[]): Conversion[] {
  return fields.flatMap((field) => {
    const { text, converted, before } = writtenText(values[field]?.[0] ?? '')
    return converted ? [{ field, before, after: text }] : []
  })
}

/**
 * A stored text after its conversion is taken back: as it was typed, if it is what the conversion made of that. Nothing
 * else can be put in its place.
 */
export function takenBack(stored: string, typed: string | undefined): string {
  const { text, converted, before } = writtenText(typed ?? '')
  return converted && text === stored ? before : stored
}
