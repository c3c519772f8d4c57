const PAGE_HEAD = 27
const FIRST_PAGE = 2
const LAST_PAGE = 4

/** What ffmpeg writes of itself. Anything else could name whoever speaks, their phone, or the day. */
const VENDOR = /^(?:ffmpeg|Lavf[\d.]+)$/
const OWN_COMMENT = /^encoder=Lavc[\d.]* libopus$/

type Page = { flags: number; serial: number; body: Buffer }

/** What keeps a file from being one voice as Ogg Opus with nothing else in it; undefined for one that is. */
export function opusFault(bytes: Buffer): string | undefined {
  const pages = readPages(bytes)
  const [head, tags] = pages ?? []
  if (!pages || head?.flags !== FIRST_PAGE || head.body.toString('latin1', 0, 8) !== 'OpusHead') return 'This is not a whole Ogg Opus file.'
  if (pages.some((page) => page.serial !== head.serial) || ((pages.at(-1)?.flags ?? 0) & LAST_PAGE) === 0)
    return 'The file holds more than one sound, or ends too early.'
  if (head.body[9] !== 1) return 'The sound has more than one channel: a voice needs one.'
  return tags && hasOwnTagsOnly(tags.body) ? undefined : 'The file says something of itself in OpusTags, such as a name, a title or a device.'
}

/** The pages of an Ogg file, when it consists of them from the first byte to the last. */
function readPages(bytes: Buffer): Page[] | undefined {
  const pages: Page[] = []
  let at = 0
  while (at < bytes.length) {
    const segments = bytes[at + PAGE_HEAD - 1] ?? 0
    const start = at + PAGE_HEAD + segments
    if (bytes.toString('latin1', at, at + 4) !== 'OggS' || start > bytes.length) return undefined
    const end = bytes.subarray(at + PAGE_HEAD, start).reduce((sum, length) => sum + length, start)
    if (end > bytes.length) return undefined
    pages.push({ flags: bytes[at + 5] ?? 0, serial: bytes.readUInt32LE(at + 14), body: bytes.subarray(start, end) })
    at = end
  }
  return pages
}

/** True for tags with nothing but the name of the program, and nothing behind them. */
function hasOwnTagsOnly(body: Buffer): boolean {
  if (body.toString('latin1', 0, 8) !== 'OpusTags') return false
  const texts: string[] = []
  let at = 8
  const readText = () => {
    const length = at + 4 <= body.length ? body.readUInt32LE(at) : body.length
    texts.push(body.toString('latin1', at + 4, at + 4 + length))
    at += 4 + length
  }
  readText()
  const comments = at + 4 <= body.length ? body.readUInt32LE(at) : -1
  at += 4
  for (let index = 0; index < comments && at < body.length; index++) readText()
  const [vendor = '', ...said] = texts
  return said.length === comments && at === body.length && VENDOR.test(vendor) && said.every((text) => OWN_COMMENT.test(text))
}
