import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareMatches, isOneCourseAway, presentMatch } from '@/core/jobs/matches'
import type { Listing } from '@/core/jobs/listings'
import { listHeldPapers } from '@/core/places/papers'
import { listPlaces } from '@/core/places/places'
import { heldSkills, requirements } from './arbitraries'

const TODAY = '2026-11-20'
const text = { my: 'က', en: 'a' }
const listing: Listing = {
  id: 'b',
  employerId: 'e',
  occupation: 'cook',
  title: text,
  summary: text,
  place: 'mae-sot',
  papers: ['thai-pink-card'],
  wage: { amount: 400, period: 'day', currency: 'THB' },
  hours: text,
  lodging: false,
  transport: false,
  safety: text,
  openings: 2,
  filled: 0,
  startsOn: TODAY,
  closesOn: '2026-12-20',
  requirements: [],
}
const vetting = { checked: '2026-10-01', until: '2027-04-01', visited: true, paysAllFees: true, keepsNoPapers: true }
const employer = { id: 'e', name: text, place: 'mae-sot', vetting, blockedOn: null }
const told = { place: 'mae-sot', canMove: true, papers: ['thai-pink-card'], needsLodging: false }

const wishes = fc.record({
  place: fc.option(fc.constantFrom(...listPlaces().map((place) => place.id))),
  canMove: fc.option(fc.boolean()),
  papers: fc.option(fc.subarray(listHeldPapers().map((paper) => paper.id))),
  needsLodging: fc.option(fc.boolean()),
})

it('no gate ever changes the score', () => {
  fc.assert(
    fc.property(requirements, heldSkills, wishes, fc.boolean(), (needs, skills, wishes, vetted) => {
      const seen = presentMatch(
        { ...listing, requirements: needs, lodging: vetted },
        { ...employer, vetting: vetted ? vetting : null },
        { wishes, skills, known: [] },
        [],
        TODAY,
      )
      const free = presentMatch({ ...listing, requirements: needs }, employer, { wishes: told, skills, known: [] }, [], TODAY)
      expect(free.state).toBe('met')
      expect(seen.fit).toEqual(free.fit)
    }),
  )
})

it('gates come before the score, the score before the closing day, and the id decides the rest', () => {
  const base = presentMatch(listing, employer, { wishes: told, skills: [], known: [] }, [], TODAY)
  const fitting = (id: string, score: number, closesOn: string, state: 'met' | 'ask' | 'not-met') => ({
    ...base,
    listing: { ...listing, id, closesOn },
    fit: { ...base.fit, score },
    state,
  })
  const inOrder = [
    fitting('z', 10, '2026-12-01', 'met'),
    fitting('y', 90, '2026-12-09', 'ask'),
    fitting('x', 80, '2026-12-01', 'ask'),
    fitting('a', 80, '2026-12-02', 'ask'),
    fitting('b', 80, '2026-12-02', 'ask'),
    fitting('c', 100, '2026-12-01', 'not-met'),
  ]
  expect([...inOrder].reverse().sort(compareMatches)).toEqual(inOrder)
})

it("a learner is 'one course away' only when that course closes everything", () => {
  const sewing = { course: 'sewing', title: text, hours: 4, prerequisites: [], grants: [{ skill: 'machine-sewing', level: 1 as const }] }
  const needs = (...skills: string[]) => ({ ...listing, requirements: skills.map((skill) => ({ skill, level: 1 as const, must: true })) })
  const facts = { wishes: told, skills: [], known: [] }
  expect(isOneCourseAway(presentMatch(needs('machine-sewing'), employer, facts, [sewing], TODAY))).toBe(true)
  expect(isOneCourseAway(presentMatch(needs('machine-sewing', 'cooking'), employer, facts, [sewing], TODAY))).toBe(false)
  expect(isOneCourseAway(presentMatch(needs(), employer, facts, [sewing], TODAY))).toBe(false)
})
