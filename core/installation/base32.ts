/** Crockford's base 32: no I, L, O or U, so that what is copied by hand is hard to get wrong. */
export const BASE_32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Bytes as one large number in base 32: 16 bytes are 26 characters, 20 bytes 32. */
export function toBase32(bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let text = ''
  for (let place = 0; place < Math.ceil((bytes.length * 8) / 5); place++) {
    text = `${BASE_32[Number(value & 31n)]}${text}`
    value >>= 5n
  }
  return text
}

/** Groups of four, which people read out and compare without losing their place. */
export function inGroups(text: string, between: string): string {
  return text.match(/.{1,4}/g)?.join(between) ?? ''
}
