import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BEGINNING, type Entry, extendChain, type Fact, findFault, hashEntry } from '@/core/audit/chain'
import { firstKeptDay } from '@/core/audit/checkpoint'
import { markOf, subjectOf } from '@/core/audit/subjects'

const fact: fc.Arbitrary<Fact> = fc.record({
  day: fc.constantFrom('2026-11-19', '2026-11-20'),
  actorId: fc.uuid(),
  action: fc.constantFrom('learner-opened', 'task-decided'),
  subject: fc.string({ minLength: 1 }),
})

const chain = fc
  .record({ organisationId: fc.uuid(), parts: fc.array(fc.array(fact, { maxLength: 4 }), { minLength: 1, maxLength: 5 }) })
  .map(({ organisationId, parts }) => {
    const entries: Entry[] = []
    for (const part of parts) entries.push(...extendChain(organisationId, entries.at(-1) ?? BEGINNING, part))
    return entries
  })
  .filter((entries) => entries.length >= 3)

/** The first row that is wrong, walking from the beginning. */
function firstFault(entries: readonly Entry[]) {
  for (const [index, entry] of entries.entries()) {
    const fault = findFault(entries[index - 1] ?? BEGINNING, entry)
    if (fault) return fault
  }
  return null
}

it('a chain that was only ever lengthened is whole, numbered from 1 without a gap', () => {
  fc.assert(
    fc.property(chain, (entries) => {
      expect(firstFault(entries)).toBeNull()
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1))
    }),
  )
})

const FIELDS = ['organisationId', 'day', 'actorId', 'action', 'subject', 'previousHash', 'hash'] as const

it('whichever field of whichever row is changed, that row is named, or the next when its hash was made to fit', () => {
  fc.assert(
    fc.property(chain, fc.nat(), fc.constantFrom(...FIELDS), fc.boolean(), (entries, place, field, mended) => {
      const at = place % (entries.length - 1)
      const changed = { ...entries[at]!, [field]: `${entries[at]![field]}x` }
      if (mended && field !== 'hash') changed.hash = hashEntry(changed)
      const fault = firstFault(entries.with(at, changed))
      expect(fault?.seq).toBe(mended && field !== 'hash' && field !== 'previousHash' ? at + 2 : at + 1)
    }),
  )
})

it('a row that is taken out, put in or exchanged with another is found', () => {
  fc.assert(
    fc.property(chain, fc.nat(), (entries, place) => {
      const at = place % (entries.length - 1)
      const [one, other] = [entries[at]!, entries[at + 1]!]
      expect(firstFault(entries.toSpliced(at, 1))).toEqual({ seq: at + 1, kind: 'gap' })
      const swapped = entries.with(at, { ...other, seq: one.seq }).with(at + 1, { ...one, seq: other.seq })
      expect(firstFault(swapped)?.seq).toBe(at + 1)
      const [put] = extendChain(one.organisationId, entries[at - 1] ?? BEGINNING, [{ ...one, subject: 'somebody else' }])
      const shifted = entries.slice(at).map((entry) => ({ ...entry, seq: entry.seq + 1 }))
      expect(firstFault([...entries.slice(0, at), put!, ...shifted])?.seq).toBe(at + 2)
    }),
  )
})

it('two rows that differ are never the same bytes', () => {
  const [one, other] = [
    ['a', 'bc'],
    ['ab', 'c'],
  ].map(([action = '', subject = '']) =>
    hashEntry({ organisationId: 'o', seq: 1, day: '2026-11-20', actorId: 'x', action, subject, previousHash: '' }),
  )
  expect(one).not.toBe(other)
})

it('whole months go, and only once their last day is more than 180 days ago', () => {
  expect(firstKeptDay('2026-11-20')).toBe('2026-05-01')
  expect(firstKeptDay('2026-11-27')).toBe('2026-05-01')
  expect(firstKeptDay('2026-11-28')).toBe('2026-06-01')
})

it('a subject says nothing of the person without the key, and is the same for the same person', () => {
  const key = Buffer.alloc(32, 1)
  expect(subjectOf(key, 'a')).toBe(subjectOf(key, 'a'))
  expect(subjectOf(key, 'a')).not.toBe(subjectOf(key, 'b'))
  expect(subjectOf(Buffer.alloc(32, 2), 'a')).not.toBe(subjectOf(key, 'a'))
})

it('a mark is the same for a month, and follows nobody into the next', () => {
  const key = Buffer.alloc(32, 1)
  const mark = markOf(key, 'a', '2026-11-01')
  expect(mark).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(markOf(key, 'a', '2026-11-30')).toBe(mark)
  expect(markOf(key, 'b', '2026-11-01')).not.toBe(mark)
  for (const day of ['2026-12-01', '2027-11-01']) expect(markOf(key, 'a', day)).not.toBe(mark)
})
