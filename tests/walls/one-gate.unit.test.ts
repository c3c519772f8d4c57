import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/**
 * What people type and no gate for written texts reads, with the reason. Everything else that somebody writes comes in by `writtenLine`,
 * `writtenField`, `wholeNumber` or `WrittenDay` of core/burmese.
 */
const READ_ELSEWHERE: Record<string, string> = {
  'app/[locale]/account/factors/code-app/route.tsx': 'a code: digits of either script',
  'app/[locale]/join/route.tsx': 'a code',
  'app/[locale]/recover/route.tsx': 'a handle, read by canonicalHandle, and a code',
  'app/[locale]/sign-in/route.tsx': 'a handle and a passphrase, read by canonicalHandle and passphraseIndexes',
  'app/studio/cohorts/[cohort]/members/route.ts': 'a handle',
  'core/accounts/proofs.ts': 'words and codes',
  'core/introductions/contact-input.ts': 'sealed in the browser: shown in both ways to whoever opens it',
  'core/installation/settings.ts': 'the keeper of the server',
  'core/installation/text-schema.ts': 'content, which the lint of content holds to Unicode and normal form',
  'core/courses/course-file.ts': 'content',
  'core/lessons/phrases.ts': 'content',
  'core/quizzes/items.ts': 'content',
  'core/search/other-words.ts': 'content',
  'core/skills/asked-schema.ts': 'content',
  'scripts/admin.ts': 'a handle',
}

const TYPED = /z\s*\.string\((?:'\w+')?\)\s*\.trim\(\)|const \w+ = z\.string\(\)\.trim/

function typedTexts(): string[] {
  const files = ['app', 'core', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  )
  return files.filter((file) => TYPED.test(readFileSync(file, 'utf8')))
}

it('whatever somebody writes comes in through one gate, and what does not is named with the reason', () => {
  expect(typedTexts().toSorted()).toEqual(Object.keys(READ_ELSEWHERE).toSorted())
})
