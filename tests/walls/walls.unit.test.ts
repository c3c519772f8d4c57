import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

/** What the lint says of a small house in which one file holds one import. */
function lint(file: string, from: string) {
  const house = mkdtempSync(join(tmpdir(), 'tada-walls-'))
  cpSync('oxlint.config.mjs', join(house, 'oxlint.config.mjs'))
  mkdirSync(join(house, dirname(file)), { recursive: true })
  writeFileSync(join(house, file), `import { thing } from '${from}'\nexport const other = thing\n`)
  const { status, stdout } = spawnSync(resolve('node_modules/.bin/oxlint'), ['-c', 'oxlint.config.mjs', file], { cwd: house, encoding: 'utf8' })
  return { refused: status !== 0 && stdout.includes('no-restricted-imports'), stdout }
}

it.each([
  ['core/skills/rule.ts', '@/app/_page/page'],
  ['core/skills/rule.ts', '../../app/_page/page'],
  ['core/skills/rule.ts', 'next/headers'],
  ['core/skills/server/find.ts', 'react'],
  ['core/skills/rule.ts', '@/db/client'],
  ['core/skills/rule.ts', './server/find'],
  ['core/skills/rule.ts', '@/core/jobs/listings'],
  ['core/skills/server/find.ts', '../../jobs/listings'],
  ['db/schema/rows.ts', '@/core/skills/server/find'],
  ['db/client.ts', '@/app/_page/page'],
  ['app/desk/route.ts', '@/db/schema'],
  ['app/desk/route.ts', 'drizzle-orm'],
  ['app/desk/route.ts', '@/content/words/en/common.json'],
  ['app/desk/route.ts', '@/demo/load-demo'],
  ['app/admin/route.ts', '@/core/accounts/server/grant-role'],
  ['app/admin/route.ts', '@/core/accounts/server/release-hold'],
  ['app/admin/stop/route.tsx', '@/core/accounts/server/keep-stopped'],
])('%s may not reach over to %s', (file, from) => {
  expect(lint(file, from), lint(file, from).stdout).toMatchObject({ refused: true })
})

it.each([
  ['core/jobs/rule.ts', '@/core/skills/levels'],
  ['core/jobs/server/find.ts', '@/db/schema'],
  ['app/desk/route.ts', '@/core/jobs/server/list-listings'],
])('%s may use %s', (file, from) => {
  expect(lint(file, from)).toMatchObject({ refused: false })
})
