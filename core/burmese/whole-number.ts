import { z } from 'zod'
import { typedNumber } from './digits'

/** A whole number as a form sends it, typed in Burmese digits or Latin ones. An empty field is a missing number, never 0. */
export function wholeNumber(min: number, max: number) {
  return z.preprocess(
    (typed) => (typeof typed === 'string' ? numberOf(typedNumber(typed.trim())) : undefined),
    z.int('number').min(min, 'number').max(max, 'number'),
  )
}

function numberOf(digits: string): number | undefined {
  return /^\d+$/.test(digits) ? Number(digits) : undefined
}
