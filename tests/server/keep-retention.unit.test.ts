import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Retention } from '@/core/retention/server/run-retention'
import { keepRetention } from '@/server/keep-retention'

const HOUR = 60 * 60_000
const logged: string[] = []

beforeEach(() => {
  vi.useFakeTimers()
  logged.length = 0
  for (const level of ['log', 'error'] as const) vi.spyOn(console, level).mockImplementation((text: string) => void logged.push(text))
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Keeps retention with these outcomes one after the other, and counts the runs. */
function keep(...outcomes: (() => Retention)[]) {
  const runs = { count: 0, stop: async () => {} }
  runs.stop = keepRetention(async () => (outcomes[runs.count++] ?? done)())
  return runs
}

const done = (): Retention => ({ removed: { sessions: 0 }, failed: [] })

it('runs soon after the start and then once a day', async () => {
  const runs = keep()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(runs.count).toBe(1)
  await vi.advanceTimersByTimeAsync(23 * HOUR)
  expect(runs.count).toBe(1)
  await vi.advanceTimersByTimeAsync(HOUR)
  expect(runs.count).toBe(2)
  await runs.stop()
  await vi.advanceTimersByTimeAsync(48 * HOUR)
  expect(runs.count).toBe(2)
  expect(logged).toEqual([])
})

it('tells counts alone', async () => {
  const runs = keep(() => ({ removed: { sessions: 3, accounts: 0, invitations: 1 }, failed: [] }))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(logged).toEqual(['retention: 3 sessions, 1 invitations'])
  await runs.stop()
})

it('tries again within the hour after a failure, and logs nothing of what people sent', async () => {
  const fault = () => {
    const cause = Object.assign(new Error('duplicate key (handle)=(calm-mango-482)'), { code: '23505' })
    return new Error('Failed query\nparams: calm-mango-482', { cause })
  }
  const runs = keep(
    () => {
      throw fault()
    },
    () => ({ removed: {}, failed: [{ rule: 'accounts', error: fault() }] }),
  )
  await vi.advanceTimersByTimeAsync(60_000)
  await vi.advanceTimersByTimeAsync(HOUR)
  await vi.advanceTimersByTimeAsync(HOUR)
  expect(runs.count).toBe(3)
  expect(logged).toEqual(['retention failed: Error 23505', 'retention failed: accounts Error 23505'])
  await runs.stop()
})

it('lets a run that is under way finish before the database closes', async () => {
  let finish = () => {}
  const stop = keepRetention(() => new Promise((resolve) => (finish = () => resolve(done()))))
  await vi.advanceTimersByTimeAsync(60_000)
  let stopped = false
  const stopping = stop().then(() => (stopped = true))
  await vi.advanceTimersByTimeAsync(1000)
  expect(stopped).toBe(false)
  finish()
  await stopping
  expect(stopped).toBe(true)
})
