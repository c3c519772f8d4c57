import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { siteIcon } from '@/core/installation/server/site-icon'

const directory = mkdtempSync(join(tmpdir(), 'tada-icon-'))

function file(name: string, text: string): string {
  const path = join(directory, name)
  writeFileSync(path, text)
  return path
}

it('an installation shows an icon of its own', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'
  expect(siteIcon(file('leaf.svg', `${svg}\n`))).toBe(`data:image/svg+xml,${encodeURIComponent(svg)}`)
})

it('what is missing, no SVG or too large is refused with the reason', () => {
  expect(() => siteIcon(join(directory, 'none.svg'))).toThrow('ENOENT')
  expect(() => siteIcon(file('page.svg', '<html>'))).toThrow('no SVG')
  expect(() => siteIcon(file('large.svg', `<svg>${' '.repeat(2000)}</svg>`))).toThrow('2000 bytes')
})
