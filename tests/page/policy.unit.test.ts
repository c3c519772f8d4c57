import { createElement } from 'react'
import { expect, it } from 'vitest'
import { htmlResponse } from '@/app/_page/respond'
import { LessonText } from '@/app/_ui/lesson/lesson'

process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
process.env['AUTH_SECRET'] ??= 'for tests only, protects nothing at all'

async function policyOf(html: string): Promise<string[]> {
  const blocks = [{ id: 'p1', kind: 'text' as const, html }]
  const page = createElement(LessonText, { blocks, other: { href: '', locale: 'en', name: 'English' } })
  return (await htmlResponse(page)).headers.get('content-security-policy')?.split(';') ?? []
}

it('a page may play sound of our own where a lesson has recordings, and nowhere else', async () => {
  expect(await policyOf('<audio controls preload="none"></audio>')).toContain("media-src 'self'")
  // What somebody writes about it is text.
  expect((await policyOf('<p>&lt;audio controls&gt;</p>')).join()).not.toContain('media-src')
})
