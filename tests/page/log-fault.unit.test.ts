import { afterEach, expect, it, vi } from 'vitest'
import { logFault } from '@/app/_page/log-fault'

afterEach(() => vi.restoreAllMocks())

it('a fault is logged by its code and its places, and never with what people sent', () => {
  const lines: string[] = []
  vi.spyOn(console, 'error').mockImplementation((text: string) => void lines.push(text))
  const cause = Object.assign(new Error('duplicate key (handle)=(calm-mango-482)'), { code: '23505' })
  logFault(new Error('Failed query: insert into people\nparams: calm-mango-482', { cause }))
  const logged = lines.join('\n')
  expect(logged).toContain('23505')
  expect(logged).toContain('log-fault.unit.test')
  expect(logged).not.toMatch(/calm-mango|params|Failed query/)
})
