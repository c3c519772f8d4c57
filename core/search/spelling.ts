/**
 * A word with one letter left out, in every way, and the word itself. Two words that differ by one letter (another, one
 * more, one less, two exchanged) have one of these in common.
 */
export function without(word: string): string[] {
  return [...new Set([word, ...Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1))])]
}

/** True for words that differ by no more than one letter: another one, one more, one less, or two that changed places. */
export function isOneLetterOff(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
