/**
 * Letters that look like others and that phones offer beside them: zero for wa, seven for ra, the vowel U for nya. Only where the one that
 * was typed cannot stand: no digit carries a vowel or is killed, and neither is U. The sign \u1038 after a digit is a colon to many.
 */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/\u1040(?=[\u102B-\u1032\u1036\u103A-\u103E])/g, '\u101D'],
  [/\u1047(?=[\u102B-\u1032\u1036\u103A-\u103E])/g, '\u101B'],
  [/\u1025(?=[\u102B\u102C]|\u1037?\u103A)/g, '\u1009'],
]

/** Characters that nobody sees and that make equal words unequal: zero-width spaces and joiners, byte order marks. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g

/** Marks after a consonant, without asat and virama: those two end a syllable's part and keep their place. */
const MARKS = /[\u102B-\u1032\u1036-\u1038\u103B-\u103E]{2,}/g

/** The order in which Unicode stores marks: medials y r w h, e, upper vowel, lower vowel, aa, anusvara, dot, visarga. */
const ORDER = ['\u103B', '\u103C', '\u103D', '\u103E', '\u1031', '\u102D\u102E\u1032', '\u102F\u1030', '\u102B\u102C', '\u1036', '\u1037', '\u1038']

const RANK = new Map(ORDER.flatMap((group, rank) => [...group].map((mark) => [mark, rank] as const)))

function rankOf(mark: string): number {
  return RANK.get(mark) ?? ORDER.length
}

export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/**
 * The one way in which a text is stored: nothing invisible, marks in Unicode's order, the letter that was meant where another
 * looks like it, NFC. NFC alone does not mend the order in which marks were typed. Two texts that look the same become equal; a text in normal form stays as it is.
 */
export function normalForm(text: string): string {
  let form = stripInvisible(text).normalize('NFC')
  // NFC moves a dot below before an asat, and so into a run that was sorted without it: again until nothing moves.
  for (;;) {
    const sorted = form.replace(MARKS, (run) => [...run].sort((a, b) => rankOf(a) - rankOf(b)).join('')).normalize('NFC')
    const meant = LOOKALIKES.reduce((text, [typed, letter]) => text.replace(typed, letter), sorted)
    if (meant === form) return form
    form = meant
  }
}
