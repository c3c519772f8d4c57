import type { Day } from '@/core/installation/days'
import { isOpenQuestion, NO_PAPERS } from '@/core/places/papers'
import { distanceBetween, ONLINE } from '@/core/places/places'
import { type Employer, vettingState, type VettingState } from './employers'
import { type Listing, openState } from './listings'
import type { WorkWishes } from './wishes'

/** `ask`: nobody knows yet, so a person asks a person. It is never guessed. */
export type GateState = 'met' | 'not-met' | 'ask'

export type GateName = 'vetted-employer' | 'open' | 'papers' | 'place' | 'lodging'

export type GateReason =
  | VettingState
  | 'open'
  | 'closed'
  | 'filled'
  | 'no-papers-asked'
  | 'papers-held'
  | 'papers-missing'
  | 'papers-not-told'
  | 'papers-open-question'
  | 'online'
  | 'same-place'
  | 'near'
  | 'can-move'
  | 'too-far'
  | 'other-country'
  | 'place-not-told'
  | 'move-not-told'
  | 'place-unknown'
  | 'work-from-home'
  | 'lodging-given'
  | 'lodging-not-needed'
  | 'no-lodging'
  | 'lodging-not-told'

/** A hard condition of a listing, apart from the score: met or not, with the reason as a key of the interface's texts. */
export type Gate = { gate: GateName; state: GateState; reason: GateReason }

type GatedListing = Pick<Listing, 'papers' | 'place' | 'lodging' | 'openings' | 'filled' | 'closesOn'>

/** Every gate of a listing for one learner, always all of them and in the same order. */
export function findGates(listing: GatedListing, employer: Pick<Employer, 'vetting' | 'blockedOn'>, learner: WorkWishes, today: Day): Gate[] {
  const vetting = vettingState(employer, today)
  const open = openState(listing, today)
  return [
    { gate: 'vetted-employer', state: vetting === 'vetted' ? 'met' : 'not-met', reason: vetting },
    { gate: 'open', state: open === 'open' ? 'met' : 'not-met', reason: open },
    { gate: 'papers', ...papersGate(listing.papers, learner.papers) },
    { gate: 'place', ...placeGate(listing.place, learner) },
    { gate: 'lodging', ...lodgingGate(listing, learner.needsLodging) },
  ]
}

/** The hardest state among gates: one that is not met outweighs any question. */
export function hardestState(gates: readonly Gate[]): GateState {
  if (gates.some((gate) => gate.state === 'not-met')) return 'not-met'
  return gates.some((gate) => gate.state === 'ask') ? 'ask' : 'met'
}

type Finding = Omit<Gate, 'gate'>

function papersGate(asked: readonly string[], held: readonly string[] | null): Finding {
  if (asked.includes(NO_PAPERS)) return { state: 'met', reason: 'no-papers-asked' }
  if (held?.some((paper) => asked.includes(paper) && !isOpenQuestion(paper))) return { state: 'met', reason: 'papers-held' }
  // A listing that names no paper, or only 'ask first', tells nothing about what the law wants.
  if (asked.length === 0 || asked.some(isOpenQuestion)) return { state: 'ask', reason: 'papers-open-question' }
  return held === null ? { state: 'ask', reason: 'papers-not-told' } : { state: 'not-met', reason: 'papers-missing' }
}

function placeGate(place: string, { place: home, canMove }: WorkWishes): Finding {
  if (place === ONLINE) return { state: 'met', reason: 'online' }
  if (home === null) return { state: 'ask', reason: 'place-not-told' }
  const distance = distanceBetween(home, place)
  if (distance === 'same') return { state: 'met', reason: 'same-place' }
  if (distance === 'near') return { state: 'met', reason: 'near' }
  // A border is no matter of being willing to move: no listing sends anybody across one.
  if (distance === 'other-country') return { state: 'not-met', reason: 'other-country' }
  if (distance === 'unknown') return { state: 'ask', reason: 'place-unknown' }
  if (canMove === null) return { state: 'ask', reason: 'move-not-told' }
  return canMove ? { state: 'met', reason: 'can-move' } : { state: 'not-met', reason: 'too-far' }
}

function lodgingGate(listing: Pick<Listing, 'lodging' | 'place'>, needsLodging: boolean | null): Finding {
  if (listing.lodging) return { state: 'met', reason: 'lodging-given' }
  // Whoever works online stays where they live.
  if (listing.place === ONLINE) return { state: 'met', reason: 'work-from-home' }
  if (needsLodging === null) return { state: 'ask', reason: 'lodging-not-told' }
  return needsLodging ? { state: 'not-met', reason: 'no-lodging' } : { state: 'met', reason: 'lodging-not-needed' }
}
