import { expect, it } from 'vitest'
import { inFairOrder, type Candidate } from '@/core/introductions/candidates'
import { consentEnd, stateOf } from '@/core/introductions/consent'
import { SharesInput } from '@/core/introductions/shares-input'
import { closings, nextStages, STAGES } from '@/core/introductions/stages'

const TODAY = '2026-11-20'

it('only the learner agrees; the coordinator moves on from there, one stage at a time', () => {
  expect(nextStages('asked', 'learner')).toEqual(['agreed'])
  expect(nextStages('asked', 'coordinator')).toEqual([])
  expect(STAGES.slice(1).map((stage) => nextStages(stage, 'coordinator'))).toEqual([['introduced'], ['interview'], ['offered'], ['started'], []])
  expect(STAGES.slice(1).flatMap((stage) => nextStages(stage, 'learner'))).toEqual([])
})

it('a learner can always say no, and take an agreement back at any stage', () => {
  expect(closings('asked', 'learner')).toEqual(['learner-declined'])
  for (const stage of STAGES.slice(1)) expect(closings(stage, 'learner')).toEqual(['consent-withdrawn'])
})

it('no coordinator writes that a learner withdrew, nor ends a job that was started', () => {
  for (const stage of STAGES) expect(closings(stage, 'coordinator')).not.toContain('consent-withdrawn')
  expect(closings('started', 'coordinator')).toEqual([])
  expect(closings('agreed', 'coordinator')).not.toContain('employer-declined')
})

it('an agreement lasts 30 days until the introduction, and no end hangs over what was introduced', () => {
  expect(consentEnd(TODAY)).toBe('2026-12-20')
  const at = (stage: 'asked' | 'agreed' | 'introduced', expiresOn: string, closedOn: string | null = null) =>
    stateOf({ stage, expiresOn, closedOn }, TODAY)
  expect(at('agreed', TODAY)).toBe('open')
  expect(at('agreed', '2026-11-19')).toBe('expired')
  expect(at('asked', '2026-11-19')).toBe('expired')
  expect(at('introduced', '2026-11-19')).toBe('open')
  expect(at('agreed', '2026-11-19', TODAY)).toBe('closed')
})

it('what a learner shares is what was ticked, and nothing when nothing was', () => {
  expect(SharesInput.parse(undefined)).toEqual([])
  expect(SharesInput.parse('place')).toEqual(['place'])
  expect(SharesInput.parse(['papers', 'skills', 'papers'])).toEqual(['skills', 'papers'])
  expect(SharesInput.safeParse(['name']).success).toBe(false)
})

function candidate(handle: string, changes: Partial<Candidate> & { score?: number }): Candidate {
  const { score = 50, ...rest } = changes
  return {
    learner: { id: handle, handle },
    gates: [],
    state: 'met',
    fit: { score, label: 'partial', rows: [], formula: 'skills-1' },
    introductionId: null,
    introduced: 0,
    lastIntroducedOn: null,
    since: '2026-10-01',
    ...rest,
  }
}

it('somebody introduced in the last two weeks lets others go first, and whoever waits longest comes before others like them', () => {
  const order = inFairOrder(
    [
      candidate('lately', { score: 90, introduced: 1, lastIntroducedOn: '2026-11-10' }),
      candidate('asked-first', { score: 100, state: 'ask' }),
      candidate('often', { introduced: 3, lastIntroducedOn: '2026-10-01' }),
      candidate('newer', { since: '2026-11-01' }),
      candidate('waiting', {}),
      candidate('best', { score: 80 }),
    ],
    TODAY,
  )
  expect(order.map((one) => one.learner.handle)).toEqual(['best', 'waiting', 'newer', 'often', 'lately', 'asked-first'])
})
