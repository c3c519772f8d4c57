/** Boxes that hold others; the number is how many bytes stand before the first of them. */
const OUTER: Record<string, number> = { moov: 0, trak: 0, edts: 0, mdia: 0, minf: 0, dinf: 0, stbl: 0, udta: 0, meta: 4 }

/** Boxes that tell how the sound is laid out, and nothing of whoever speaks. */
const PLAIN = new Set(['ftyp', 'mdat', 'elst', 'smhd', 'dref', 'stsd', 'stts', 'stsc', 'stsz', 'stco', 'sgpd', 'sbgp'])

/** Boxes that begin with the second in which they were made. */
const DATED = new Set(['mvhd', 'tkhd', 'mdhd'])

/** Names that programs give to the handler of a sound, or of an empty list of texts. */
const HANDLER = /^(?:soun.{12}(?:SoundHandler)?|mdirappl.{8})\0?$/s

type Box = { path: string; name: string; body: Buffer }

/** What keeps a file from being one sound as AAC in MP4 with nothing else in it; undefined for one that is. */
export function m4aFault(bytes: Buffer): string | undefined {
  const boxes = readBoxes(bytes, '')
  const has = (path: string) => boxes?.some((box) => box.path === path) ?? false
  const [first] = boxes ?? []
  if (!boxes || first?.name !== 'ftyp' || !/^(?:M4A |mp42)/.test(first.body.toString('latin1'))) return 'This is not a whole M4A file.'
  const sounds = boxes.filter((box) => box.name === 'stsd')
  if (sounds.length !== 1 || !sounds.every(isOneAac) || !has('/mdat')) return 'The file does not hold exactly one sound in AAC.'
  if (boxes.findIndex((box) => box.path === '/mdat') < boxes.findIndex((box) => box.path === '/moov'))
    return 'The sound stands before its description: a phone would have to load all of it first.'
  const telling = boxes.find((box) => !isSilent(box))
  return telling && `The file says something of itself in its box "${telling.path.slice(1)}", such as a name, a device or a time.`
}

/** Every box of a file, outer ones before those in them, when it consists of boxes from the first byte to the last. */
function readBoxes(bytes: Buffer, inside: string): Box[] | undefined {
  const boxes: Box[] = []
  let at = 0
  while (at < bytes.length) {
    const size = at + 8 <= bytes.length ? bytes.readUInt32BE(at) : 0
    if (size < 8 || at + size > bytes.length) return undefined
    const name = bytes.toString('latin1', at + 4, at + 8)
    const box = { path: `${inside}/${name}`, name, body: bytes.subarray(at + 8, at + size) }
    const before = Object.hasOwn(OUTER, name) ? OUTER[name] : undefined
    const inner = before === undefined ? [] : readBoxes(box.body.subarray(before), box.path)
    if (!inner) return undefined
    boxes.push(box, ...inner)
    at += size
  }
  return boxes
}

function isOneAac({ body }: Box): boolean {
  return body.length >= 16 && body.readUInt32BE(4) === 1 && body.toString('latin1', 12, 16) === 'mp4a'
}

/** True for a box that can tell nothing but how the sound is laid out. */
function isSilent({ name, body }: Box): boolean {
  if (Object.hasOwn(OUTER, name) || PLAIN.has(name)) return true
  if (DATED.has(name)) return body.subarray(4, body[0] === 1 ? 20 : 12).every((byte) => byte === 0)
  if (name === 'hdlr') return HANDLER.test(body.toString('latin1', 8))
  if (name === 'free') return body.every((byte) => byte === 0)
  return name === 'ilst' && body.length === 0
}
