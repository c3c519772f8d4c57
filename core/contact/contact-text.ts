/** The most that a contact may have, in UTF-16 units, as a browser counts for `maxlength`. */
export const CONTACT_LENGTH = 200

/** Two bytes of length and at most three bytes for each unit, rounded up. */
const PADDED_BYTES = 640

/** A contact as bytes, always as many: what is sealed must not tell by its length whether it is a number or a place. */
export function padContact(text: string): Uint8Array<ArrayBuffer> {
  if (text.length > CONTACT_LENGTH) throw new Error('a contact of this length is refused before it is sealed')
  const letters = new TextEncoder().encode(text)
  const padded = new Uint8Array(PADDED_BYTES)
  new DataView(padded.buffer).setUint16(0, letters.length)
  padded.set(letters, 2)
  return padded
}

/** The text again; null for bytes that `padContact` did not make. */
export function unpadContact(padded: Uint8Array<ArrayBuffer>): string | null {
  if (padded.length !== PADDED_BYTES) return null
  const length = new DataView(padded.buffer, padded.byteOffset).getUint16(0)
  if (length > PADDED_BYTES - 2) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(padded.subarray(2, 2 + length))
  } catch {
    return null
  }
}
