import { expect, it } from 'vitest'
import { readByteRange } from '@/server/byte-range'

it.each([
  ['bytes=0-1', { first: 0, last: 1 }],
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=98-200', { first: 98, last: 99 }],
  ['bytes=-5', { first: 95, last: 99 }],
  ['bytes=-500', { first: 0, last: 99 }],
  ['bytes=99-99', { first: 99, last: 99 }],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
])('a phone that asks for %s of 100 bytes gets that', (header, range) => {
  expect(readByteRange(header, 100)).toEqual(range)
})

it.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=5-4', 'bytes=0-1,5-6', 'bytes=a-b', 'lines=0-1', 'bytes=0-1 '])(
  'a phone that asks for %s gets the whole',
  (header) => {
    expect(readByteRange(header, 100)).toBeUndefined()
  },
)
