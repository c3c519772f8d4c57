import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allExamples } from '@/app/_ui/all-examples'

const UI = 'app/_ui'
/** No views: an input that nobody sees, and text. */
const NOT_SHOWN = ['form-id']

it('every shared view stands on the page of views, with an example', () => {
  const views = readdirSync(UI, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_SHOWN.includes(entry.name))
    .map((entry) => entry.name)
    .filter((name) => readdirSync(`${UI}/${name}`).some((file) => file.endsWith('.tsx')))
  const registry = readFileSync(`${UI}/all-examples.ts`, 'utf8')
  expect(views.filter((name) => !existsSync(`${UI}/${name}/examples.tsx`) || !registry.includes(`'./${name}/examples'`))).toEqual([])
  expect(allExamples.filter(({ examples }) => examples.length === 0)).toEqual([])
  expect(views).toHaveLength(allExamples.length)
})
