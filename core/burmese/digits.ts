/** Burmese digits as those that `Number` understands: `၁၂၃` becomes `123`. */
export function latinDigits(text: string): string {
  return text.replace(/[\u1040-\u1049]/g, (digit) => String(digit.charCodeAt(0) - 0x1040))
}
