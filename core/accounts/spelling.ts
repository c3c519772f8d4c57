import { normalForm } from '@/core/burmese/normal-form'

/**
 * What a Burmese word sounds like to somebody who spells it from memory, in the order that content/wordlists/README.md
 * gives. The lists hold no two words with one key, so a wrong tone mark or ြ for ျ still finds the word.
 */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/\u103F/g, '\u101E\u1039\u101E'],
  [/\u102B/g, '\u102C'],
  [/\u1009/g, '\u100A'],
  [/[\u1025\u1026]/g, '\u1021\u102F'],
  [/\u103A\u1039/g, '\u103A'],
  [/\u1039/g, '\u103A'],
  [/[\u1037\u1038]/g, ''],
  [/\u102C\u103A/g, '\u102C'],
  [/[\u1014\u1019\u100F]\u103A|\u1036/g, 'N'],
  [/[\u1010\u1015\u1011\u1012\u1013\u100B\u1018\u1016\u101D\u101E\u1017\u101C\u101B]\u103A/g, 'T'],
  [/[\u1000\u1002\u1001\u1005\u1007]\u103A/g, 'K'],
  [/\u101A\u103A|\u1032/g, 'E'],
  [/\u1004\u103A/g, 'G'],
  [/\u100A\u103A/g, 'Y'],
  [/\u102E/g, '\u102D'],
  [/\u1030/g, '\u102F'],
  [/\u103C/g, '\u103B'],
  [/\u101B/g, '\u101A'],
  [/\u103E/g, ''],
  [/\u100F/g, '\u1014'],
  [/\u100B/g, '\u1010'],
  [/\u100C/g, '\u1011'],
  [/[\u100D\u100E\u1013]/g, '\u1012'],
  [/\u1020/g, '\u101C'],
  [/[\u1016\u1018]/g, '\u1017'],
  [/\u1008/g, '\u1007'],
  [/\u1003/g, '\u1002'],
  [/\u1004\u103B/g, '\u100A'],
]

/** Equal for spellings of one listed word that people confuse. Words of other scripts: their small letters. */
export function spellingKey(word: string): string {
  return STEPS.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), normalForm(word).toLowerCase())
}
