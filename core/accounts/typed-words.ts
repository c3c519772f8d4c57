import { latinDigits } from '@/core/burmese/digits'
import { normalForm } from '@/core/burmese/normal-form'

/** Whatever people put between words: white space, hyphens and dashes, commas, full stops, Burmese punctuation. */
const BETWEEN = /[\s\-\u2010-\u2015_.,;:\u104A\u104B]+/

/** The words of a typed text as they are compared: marks in order, small letters, Latin digits. */
export function splitTyped(typed: string): string[] {
  return latinDigits(normalForm(typed).toLowerCase())
    .split(BETWEEN)
    .filter((word) => word !== '')
}
