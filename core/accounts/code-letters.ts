import { latinDigits } from '@/core/burmese/digits'

/** The letters of a typed code, whatever its digits, gaps and small letters; what is no code stays recognisably none. */
export function typedLetters(typed: string): string {
  return latinDigits(typed)
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[\s\-\u2010-\u2015_.]/g, '')
}
