import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fairQueue } from '@/core/safety/fair-queue'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const SIZE = { atOnce: 1, waiting: 6, patienceMs: 8000 }

/** Work that takes 100 ms, noted when it begins. */
function makeWork() {
  const begun: string[] = []
  const work = (name: string) => async () => {
    begun.push(name)
    await new Promise((resolve) => setTimeout(resolve, 100))
    return name
  }
  return { begun, work }
}

it('no more is done at once than there is room for', async () => {
  const queue = fairQueue({ ...SIZE, atOnce: 2 })
  const { begun, work } = makeWork()
  const turns = ['a', 'b', 'c'].map((name) => queue.enter(name, work(name)))
  await vi.advanceTimersByTimeAsync(99)
  expect(begun).toEqual(['a', 'b'])
  await vi.advanceTimersByTimeAsync(200)
  expect(await Promise.all(turns)).toEqual(['a', 'b', 'c'].map((value) => ({ ok: true, value })))
  expect(queue.isBusy()).toBe(false)
})

it('who sends many waits for themselves: another address comes second, not last', async () => {
  const queue = fairQueue(SIZE)
  const { begun, work } = makeWork()
  for (const name of ['flood 1', 'flood 2', 'flood 3', 'flood 4']) void queue.enter('flood', work(name))
  void queue.enter('person', work('person'))
  await vi.advanceTimersByTimeAsync(500)
  expect(begun).toEqual(['flood 1', 'flood 2', 'person', 'flood 3', 'flood 4'])
})

it('one address fills no queue: its newest gives way to another, and is told that it is busy', async () => {
  const queue = fairQueue(SIZE)
  const { begun, work } = makeWork()
  const flood = Array.from({ length: 8 }, (_, number) => queue.enter('flood', work(`flood ${number}`)))
  const person = queue.enter('person', work('person'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(await person).toEqual({ ok: true, value: 'person' })
  expect(begun.indexOf('person')).toBe(2)
  expect((await Promise.all(flood)).map(({ ok }) => ok)).toEqual([true, true, true, true, true, true, false, false])
})

it('a queue that is full of many addresses says that it is busy', async () => {
  const queue = fairQueue(SIZE)
  const { work } = makeWork()
  for (let address = 0; address < 7; address++) void queue.enter(`address ${address}`, work(''))
  expect(await queue.enter('person', work('person'))).toEqual({ ok: false, reason: 'busy' })
})

it('a known browser goes ahead of a flood, also when the queue is full', async () => {
  const queue = fairQueue(SIZE)
  const { begun, work } = makeWork()
  for (let address = 0; address < 20; address++) void queue.enter(`address ${address}`, work('flood'))
  void queue.enter('person', work('person'), { ahead: true })
  await vi.advanceTimersByTimeAsync(250)
  expect(begun).toEqual(['flood', 'person', 'flood'])
})

it('nobody waits longer than a browser does, and whoever is not waited for costs nothing', async () => {
  const queue = fairQueue({ ...SIZE, patienceMs: 150 })
  const { begun, work } = makeWork()
  const turns = ['a', 'b', 'c'].map((name) => queue.enter(name, work(name)))
  await vi.advanceTimersByTimeAsync(1000)
  expect((await Promise.all(turns)).map(({ ok }) => ok)).toEqual([true, true, false])
  expect(begun).toEqual(['a', 'b'])
})

it('work that fails lets the next one in', async () => {
  const queue = fairQueue(SIZE)
  const { work } = makeWork()
  const failing = queue.enter('a', () => Promise.reject(new Error('broken')))
  const next = queue.enter('b', work('b'))
  await expect(failing).rejects.toThrow('broken')
  await vi.advanceTimersByTimeAsync(100)
  expect(await next).toEqual({ ok: true, value: 'b' })
})
