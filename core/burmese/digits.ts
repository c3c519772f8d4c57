/** Burmese digits as those that `Number` understands: `၁၂၃` becomes `123`. */
export function latinDigits(text: string): string {
  return text.replace(/[\u1040-\u1049]/g, (digit) => String(digit.charCodeAt(0) - 0x1040))
}

/** Digits of both scripts with what stands between them, and the two letters that look like Burmese digits and are typed for them. */
const NUMBER = /^(?=.*[\d\u1040-\u1049])[\d\u1040-\u1049\u101D\u101B.,\s]+$/

/** A typed number in Latin digits, also with the letter wa for a zero or ra for a seven. A text that is no number keeps its letters. */
export function typedNumber(text: string): string {
  return latinDigits(NUMBER.test(text) ? text.replaceAll('\u101D', '0').replaceAll('\u101B', '7') : text)
}
