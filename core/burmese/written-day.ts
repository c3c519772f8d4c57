import { z } from 'zod'
import { DaySchema } from '@/core/installation/day-schema'
import { typedNumber } from './digits'

/** A day from a form. Browsers without a calendar let people type it, and they type their own digits. */
export const WrittenDay = z.preprocess((typed) => (typeof typed === 'string' ? inLatinDigits(typed) : typed), DaySchema)

function inLatinDigits(typed: string): string {
  return typed.trim().split(/[-/.]/).map(typedNumber).join('-')
}
