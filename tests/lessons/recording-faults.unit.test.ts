import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { m4aFault } from '@/core/lessons/m4a-fault'
import { opusFault } from '@/core/lessons/opus-fault'

const OPUS = readFileSync('tests/fixtures/recordings/tone.opus')
const M4A = readFileSync('tests/fixtures/recordings/tone.m4a')

const changed = (bytes: Buffer, at: number, value: number) => Buffer.concat([bytes.subarray(0, at), Buffer.of(value), bytes.subarray(at + 1)])

/** A page of an Ogg file around `body`; its check sum is left out, since nothing here asks for it. */
function page(flags: number, body: Buffer): Buffer {
  const head = Buffer.alloc(27)
  head.write('OggS', 'latin1')
  head[5] = flags
  const segments = [...Array.from({ length: Math.floor(body.length / 255) }, () => 255), body.length % 255]
  head[26] = segments.length
  return Buffer.concat([head, Buffer.from(segments), body])
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** The tone, saying of itself what `comments` say. */
function telling(vendor: string, comments: string[], behind = '', said = comments.length): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32LE(said)
  const tags = Buffer.concat([Buffer.from('OpusTags'), text(vendor), count, ...comments.map(text), Buffer.from(behind)])
  return Buffer.concat([OPUS.subarray(0, 47), page(0, tags), OPUS.subarray(OPUS.indexOf('OggS', 48))])
}

/** A box of an MP4 file. */
function box(name: string, body: Buffer): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length + 8)
  return Buffer.concat([size, Buffer.from(name, 'latin1'), body])
}

describe('a voice in Opus', () => {
  it('that ffmpeg made as README says is taken', () => {
    expect(opusFault(OPUS)).toBeUndefined()
    expect(opusFault(telling('ffmpeg', []))).toBeUndefined()
    expect(opusFault(telling('Lavf59.27.100', ['encoder=Lavc59.37.100 libopus']))).toBeUndefined()
  })

  it.each([
    ['a name', telling('ffmpeg', ['ARTIST=Somchai'])],
    ['a name beside the program', telling('ffmpeg', ['encoder=Lavc libopus', 'TITLE=At home'])],
    ['a name in what the program calls itself', telling('Recorder of Somchai', [])],
    ['a device', telling('ffmpeg', ['encoder=Phone 12 of Somchai'])],
    ['a picture behind the tags', telling('ffmpeg', [], 'PNG')],
    ['fewer tags than it says', telling('ffmpeg', [], '', 1)],
    ['more tags than it says', telling('ffmpeg', ['encoder=Lavc libopus'], '', 0)],
  ])('with %s in it is refused', (_name, bytes) => {
    expect(opusFault(bytes)).toMatch(/says something of itself/)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another format under its name', M4A],
    ['a page of HTML', Buffer.from('<html><script>alert(1)</script>')],
    ['a file that was cut short', OPUS.subarray(0, -9)],
    ['a file with something behind it', Buffer.concat([OPUS, Buffer.from('ID3')])],
    ['only the beginning', OPUS.subarray(0, 47)],
    ['two sounds in one', Buffer.concat([OPUS, changed(OPUS, 14, 7)])],
    ['two channels', changed(OPUS, OPUS.indexOf('OpusHead') + 9, 2)],
  ])('is refused when it is %s', (_name, bytes) => {
    expect(opusFault(bytes)).toBeTypeOf('string')
  })

  it('is read to the end wherever it is cut or changed, and never throws', () => {
    for (let at = 0; at < OPUS.length; at++) {
      expect(opusFault(OPUS.subarray(0, at)), `cut at ${at}`).toBeTypeOf('string')
      opusFault(changed(OPUS, at, 255))
    }
  })
})

describe('a voice in AAC', () => {
  it('that ffmpeg made as README says is taken', () => {
    expect(m4aFault(M4A)).toBeUndefined()
  })

  const day = Buffer.from(M4A)
  day.writeUInt32BE(3_900_000_000, M4A.indexOf('mvhd') + 8)
  const named = Buffer.from(M4A)
  named.write('Somchai     ', M4A.indexOf('SoundHandler'), 'latin1')

  it.each([
    ['a name in a list of texts', Buffer.concat([M4A, box('udta', box('name', Buffer.from('Somchai')))])],
    ['an id of its own', Buffer.concat([M4A, box('uuid', Buffer.alloc(16, 1))])],
    ['a text in its spare room', Buffer.concat([M4A, box('free', Buffer.from('Somchai'))])],
    ['the second in which it was made', day],
    ['a name of its handler', named],
    ['a list of texts that is not empty', Buffer.concat([M4A, box('ilst', box('\xa9too', Buffer.from('Recorder')))])],
  ])('with %s in it is refused', (_name, bytes) => {
    expect(m4aFault(bytes)).toMatch(/says something of itself in its box/)
  })

  const moov = M4A.subarray(28, 28 + M4A.readUInt32BE(28))
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another format under its name', OPUS],
    ['a film', Buffer.concat([box('ftyp', Buffer.from('isom')), M4A.subarray(28)])],
    ['a file that was cut short', M4A.subarray(0, -9)],
    ['a file with something behind it', Buffer.concat([M4A, Buffer.from('ID3')])],
    ['a description without a sound', M4A.subarray(0, 28 + moov.length)],
    ['two sounds in one', Buffer.concat([M4A, moov])],
    ['a sound in another format', Buffer.from(M4A.toString('latin1').replace('mp4a', 'alac'), 'latin1')],
    ['a sound before its description', Buffer.concat([M4A.subarray(0, 28), M4A.subarray(28 + moov.length), moov])],
  ])('is refused when it is %s', (_name, bytes) => {
    expect(m4aFault(bytes)).toBeTypeOf('string')
  })

  it('is read to the end wherever it is cut or changed, and never throws', () => {
    for (let at = 0; at < M4A.length; at++) {
      expect(m4aFault(M4A.subarray(0, at)), `cut at ${at}`).toBeTypeOf('string')
      m4aFault(changed(M4A, at, 255))
    }
  })
})
