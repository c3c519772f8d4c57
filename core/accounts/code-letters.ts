import { latinDigits } from '@/core/burmese/digits'

/** Crockford's base 32: no I, L, O or U, so that a code copied by hand is hard to get wrong. */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code as people read it: groups of four. */
export function groupLetters(letters: string): string {
  return letters.replace(/.{4}(?=.)/g, '$&-')
}

/** The letters of a typed code, whatever its digits, gaps and small letters; what is no code stays recognisably none. */
export function typedLetters(typed: string): string {
  return latinDigits(typed)
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[\s\-\u2010-\u2015_.]/g, '')
}
