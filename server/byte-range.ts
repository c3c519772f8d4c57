/** A part of something `length` bytes long, as a `Range` header asks for it: both ends count. `none`: there is no such part. */
export type ByteRange = { first: number; last: number } | 'none'

/** Reads a `Range` header. Undefined for one that is absent, asks for several parts or makes no sense: those get the whole. */
export function readByteRange(header: string | undefined, length: number): ByteRange | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  // Only an end: that many bytes from the end.
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from)
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1)
  if (to !== '' && from !== '' && Number(to) < first) return undefined
  return first >= length ? 'none' : { first, last }
}
