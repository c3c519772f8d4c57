import { expect, it } from 'vitest'
import { findGates, type GateName, hardestState } from '@/core/jobs/find-gates'
import { NO_WISHES, type WorkWishes } from '@/core/jobs/wishes'

const TODAY = '2026-11-20'
const vetting = { checked: '2026-10-01', until: '2027-04-01', visited: true, paysAllFees: true, keepsNoPapers: true }
const employer = { vetting, blockedOn: null }
const listing = { papers: ['thai-pink-card'], place: 'mae-sot', lodging: false, openings: 2, filled: 0, closesOn: TODAY }
const told: WorkWishes = { place: 'mae-sot', canMove: false, papers: ['thai-pink-card'], needsLodging: false }

function gate(name: GateName, changes: { listing?: object; employer?: object; learner?: Partial<WorkWishes> }) {
  const gates = findGates({ ...listing, ...changes.listing }, { ...employer, ...changes.employer }, { ...told, ...changes.learner }, TODAY)
  const found = gates.find((one) => one.gate === name)
  return `${found?.state} ${found?.reason}`
}

it('a learner for whom everything is known and right meets every gate, up to and on the closing day', () => {
  const gates = findGates(listing, employer, told, TODAY)
  expect(gates.map((one) => one.gate)).toEqual(['vetted-employer', 'open', 'papers', 'place', 'lodging'])
  expect(hardestState(gates)).toBe('met')
})

it('what a learner did not tell is asked, and never guessed', () => {
  const gates = findGates(listing, employer, NO_WISHES, TODAY)
  expect(gates.slice(2).map((one) => one.state)).toEqual(['ask', 'ask', 'ask'])
})

it('an employer that nobody vouches for now is no employer to be introduced to', () => {
  expect(gate('vetted-employer', { employer: { vetting: null } })).toBe('not-met not-vetted')
  expect(gate('vetted-employer', { employer: { vetting: { ...vetting, until: '2026-11-19' } } })).toBe('not-met vetting-expired')
  expect(gate('vetted-employer', { employer: { vetting: { ...vetting, paysAllFees: false } } })).toBe('not-met takes-fees')
  expect(gate('vetted-employer', { employer: { vetting: { ...vetting, keepsNoPapers: false } } })).toBe('not-met keeps-papers')
  expect(gate('vetted-employer', { employer: { blockedOn: '2026-11-01' } })).toBe('not-met blocked')
})

it('a listing that is over or full is not open', () => {
  expect(gate('open', { listing: { closesOn: '2026-11-19' } })).toBe('not-met closed')
  expect(gate('open', { listing: { filled: 2 } })).toBe('not-met filled')
})

it('any one of the papers suffices, and rules that we do not know stay a question', () => {
  expect(gate('papers', { listing: { papers: ['thai-camp-permit', 'thai-pink-card'] } })).toBe('met papers-held')
  expect(gate('papers', { listing: { papers: ['none-needed'] }, learner: { papers: null } })).toBe('met no-papers-asked')
  expect(gate('papers', { learner: { papers: [] } })).toBe('not-met papers-missing')
  expect(gate('papers', { learner: { papers: null } })).toBe('ask papers-not-told')
  expect(gate('papers', { listing: { papers: ['india-ask'] } })).toBe('ask papers-open-question')
  expect(gate('papers', { listing: { papers: ['india-ask'] }, learner: { papers: ['india-ask'] } })).toBe('ask papers-open-question')
  expect(gate('papers', { listing: { papers: [] } })).toBe('ask papers-open-question')
})

it('no listing sends anybody across a border, however willing they are to move', () => {
  expect(gate('place', { listing: { place: 'aizawl' }, learner: { canMove: true } })).toBe('not-met other-country')
})

it('a place is met where the learner lives, nearby, online, or where they are willing to move', () => {
  expect(gate('place', { listing: { place: 'phop-phra' } })).toBe('met near')
  expect(gate('place', { listing: { place: 'anywhere-online' }, learner: { place: null } })).toBe('met online')
  expect(gate('place', { listing: { place: 'chiang-mai' }, learner: { canMove: true } })).toBe('met can-move')
  expect(gate('place', { listing: { place: 'chiang-mai' } })).toBe('not-met too-far')
  expect(gate('place', { listing: { place: 'chiang-mai' }, learner: { canMove: null } })).toBe('ask move-not-told')
  expect(gate('place', { listing: { place: 'atlantis' } })).toBe('ask place-unknown')
})

it('whoever needs lodging is told when there is none', () => {
  expect(gate('lodging', { learner: { needsLodging: true } })).toBe('not-met no-lodging')
  expect(gate('lodging', { learner: { needsLodging: true }, listing: { lodging: true } })).toBe('met lodging-given')
  expect(gate('lodging', { learner: { needsLodging: true }, listing: { place: 'anywhere-online' } })).toBe('met work-from-home')
})
