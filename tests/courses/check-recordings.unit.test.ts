import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkCourse } from '@/core/courses/check-course'
import { formatFault } from '@/core/courses/content-fault'
import { renderPublished } from '@/core/courses/render-course'
import { readFolder } from '@/core/courses/server/read-folder'
import { checkedSample, sampleCourse, spokenChanges, TONE } from '../fixtures/courses/sample-course'

const AROUND = { skills: new Set(['use-smartphone']), courses: new Set<string>(), findForbidden: () => undefined, findIdentifying: () => undefined }
const LABELS = {
  my: { boxes: { Example: '', Tip: '', Warning: '', Try: '' }, recording: 'အသံ {size} kB' },
  en: { boxes: { Example: '', Tip: '', Warning: '', Try: '' }, recording: 'Sound, {size} kB' },
}

function faultsOf(more: Parameters<typeof spokenChanges>[0]): string[] {
  return checkCourse('tea-shop', sampleCourse(spokenChanges(more)), AROUND).faults.map(formatFault)
}

it('a phrase that somebody has spoken is taken, in both formats', () => {
  const [lesson] = checkedSample('tea-shop', spokenChanges()).lessons
  expect([...(lesson?.recordings ?? [])].map(([line, { opus, m4a }]) => [line, opus.toString('base64'), m4a.toString('base64')])).toEqual([
    ['one', TONE.opus, TONE.m4a],
  ])
})

it.each<[name: string, more: Parameters<typeof spokenChanges>[0], fault: RegExp]>([
  [
    'without the format for older phones',
    { 'make-tea/one.m4a': null },
    /^tea-shop\/make-tea\/one\.m4a:1 {2}This file is missing.*Add it, or remove both/,
  ],
  ['without the small format', { 'make-tea/one.opus': null }, /^tea-shop\/make-tea\/one\.opus:1 {2}This file is missing/],
  [
    'of no line',
    { 'make-tea/four.opus': TONE.opus, 'make-tea/four.m4a': TONE.m4a },
    /^tea-shop\/make-tea\/four\.m4a:1 {2}No line of phrases\.yaml has the id four/,
  ],
  [
    'of a lesson without phrases',
    { 'carry-cups/one.opus': TONE.opus, 'carry-cups/one.m4a': TONE.m4a },
    /^tea-shop\/carry-cups\/one\.m4a:1 {2}No line of phrases\.yaml has the id one/,
  ],
  ['of no lesson', { 'elsewhere/one.opus': TONE.opus }, /^tea-shop\/elsewhere\/one\.opus:1 {2}No lesson uses this file/],
  ['that is something else', { 'make-tea/one.opus': TONE.m4a }, /^tea-shop\/make-tea\/one\.opus:1 {2}This is not a whole Ogg Opus file.*README\.md/],
  ['that is something else under the other name', { 'make-tea/one.m4a': TONE.opus }, /^tea-shop\/make-tea\/one\.m4a:1 {2}This is not a whole M4A/],
  [
    'that is too large',
    { 'make-tea/one.opus': Buffer.alloc(40_001).toString('base64') },
    /one\.opus:1 {2}The file has 40001 bytes; 40000 is the most/,
  ],
])('a recording %s is told with its file and what to do', (_name, more, fault) => {
  expect(faultsOf(more)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]))
})

it('phrases that cannot be read are told once, not again for each recording', () => {
  const faults = faultsOf({ 'make-tea/phrases.yaml': 'language: xx\nlists: []\n' })
  expect(faults.filter((fault) => fault.includes('phrases.yaml:'))).not.toEqual([])
  expect(faults.filter((fault) => fault.includes('/one.'))).toEqual([])
})

it('files of a folder are read without loss, whatever bytes they have', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tada-voices-'))
  mkdirSync(join(folder, 'make-tea'))
  writeFileSync(join(folder, 'make-tea/one.opus'), readFileSync('tests/fixtures/recordings/tone.opus'))
  expect(readFolder(folder)).toEqual(new Map([['make-tea/one.opus', TONE.opus]]))
})

it('a reader sees a player and its size in their digits under the line that was spoken, and nothing under the others', () => {
  const [lesson] = checkedSample('tea-shop', spokenChanges()).lessons
  if (!lesson) throw new Error('no lesson')
  const { blocks } = renderPublished(lesson, LABELS)
  const html = (locale: 'my' | 'en') => blocks[locale].map((block) => block.html).join('')
  const address = /src="(\/assets\/[0-9a-f]{16}\.1)\.opus"/.exec(html('my'))?.[1]
  expect(html('my')).toContain(
    `<dt><span lang="th">ชา</span><dd><div><audio controls controlslist="nodownload noplaybackrate" preload="none"><source src="${address}.opus" type="audio/ogg; codecs=opus"><source src="${address}.m4a" type="audio/mp4"></audio><a href="${address}.m4a">အသံ ၃ kB</a></div><b lang="my">ချား</b>`,
  )
  expect(html('en')).toContain(`<a href="${address}.m4a">Sound, 3 kB</a>`)
  for (const locale of ['my', 'en'] as const) expect(html(locale).match(/<audio|<dt>/g)).toEqual(['<dt>', '<audio', '<dt>', '<dt>'])
})

it('a recording that changes has another address: what a phone keeps for a year is never old', () => {
  const addressOf = (more: Parameters<typeof spokenChanges>[0]) => {
    const [lesson] = checkedSample('tea-shop', spokenChanges(more)).lessons
    return (
      lesson &&
      /src="([^"]+)\.opus"/.exec(
        renderPublished(lesson, LABELS)
          .blocks.en.map(({ html }) => html)
          .join(''),
      )?.[1]
    )
  }
  const opus = Buffer.from(TONE.opus, 'base64')
  // Another sequence number of its first page: the same sound in other bytes.
  const other = Buffer.concat([opus.subarray(0, 18), Buffer.of(9), opus.subarray(19)]).toString('base64')
  expect(addressOf({ 'make-tea/one.opus': other })).not.toBe(addressOf({}))
})
