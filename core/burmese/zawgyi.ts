import myanmarTools from 'myanmar-tools'

/** At this certainty and length no sentence and few words of Unicode are taken for Zawgyi. */
const CERTAIN = 0.95
const LETTERS_NEEDED = 8

/**
 * What no Burmese in Unicode has: a virama without the letter under it, a vowel on a killed letter, e or a medial without the letter before it, or
 * Zawgyi's own signs. Short Unicode texts with many stacks and plain letters look like Zawgyi to the detector.
 */
const IMPOSSIBLE =
  /\u1039(?![\u1000-\u1021])|\u103A[\u102B-\u102E\u1032]|(?<![\u1000-\u102A\u103A-\u103F])\u1031|(?<![\u1000-\u102A\u103A-\u103F])[\u103B-\u103E]|[\u105A\u1060-\u1097]/

const LETTER = /[\u1000-\u109F]/g

const detector = new myanmarTools.ZawgyiDetector()
const converter = new myanmarTools.ZawgyiConverter()

/** True when a text was surely typed in Zawgyi, the old font encoding that shares Unicode's code points. Short texts never are sure. */
export function isZawgyi(text: string): boolean {
  const letters = text.match(LETTER)?.length ?? 0
  return letters >= LETTERS_NEEDED && IMPOSSIBLE.test(text) && detector.getZawgyiProbability(text) >= CERTAIN
}

/** How likely a text was typed in Zawgyi, from 0 to 1; 0 where nothing tells the two apart. */
export function zawgyiLikelihood(text: string): number {
  return Math.max(0, detector.getZawgyiProbability(text))
}

/** A text that is taken for Zawgyi, sure or not, as Unicode. */
export function convertZawgyi(text: string): string {
  return converter.zawgyiToUnicode(text)
}
