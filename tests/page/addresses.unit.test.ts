import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { GET } from '@/app/[locale]/route'

process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
process.env['AUTH_SECRET'] ??= 'for tests only, protects nothing at all'

function open(locale: string): Promise<Response> {
  return GET(new Request(`http://localhost:3000/${locale}`), { params: Promise.resolve({ locale }) })
}

it('an address that names only a language leads to its catalogue, and an unknown word to a helpful 404', async () => {
  for (const locale of ['my', 'en']) {
    const answer = await open(locale)
    expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-control')]).toEqual([307, `/${locale}/courses`, 'no-store'])
  }
  const unknown = await open('xx')
  expect(unknown.status).toBe(404)
  expect(await unknown.text()).toContain('href="/my/courses"')
})

it('who reloads a refused form or types its address gets a page, never an empty 405', () => {
  const routes = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /\/route\.tsx?$/.test(file) && file !== 'leave/route.ts')
  expect(routes.length).toBeGreaterThan(40)
  const without = routes.filter((file) => !/export (const|(async )?function) GET\b|\bas GET\b/.test(readFileSync(`app/${file}`, 'utf8')))
  expect(without).toEqual([])
})
