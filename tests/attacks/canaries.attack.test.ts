import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER_FLAGS, findBrowser } from '@/scripts/browser.mjs'
import type { Answer } from './ask'
import { actorNamed, askStage, campNamed, objectOf, theStage } from './stage'

const { origin, ownerUrl, cluster, log, logStart } = theStage()

/** Where a thief may look. */
type Hoard = 'database' | 'write-ahead log' | 'backup' | 'server log' | 'PostgreSQL log' | 'browser profile'

/**
 * Something that was planted, and the hoards in which it may lie: everywhere else it must not be found, and where it
 * `liesIn` it must be, or the search is blind. A new kind of private data is one more `plant(…)` below.
 */
type Canary = { kind: string; text: string; mayLieIn: Hoard[]; liesIn?: Hoard[] }

const AT_REST: Hoard[] = ['database', 'write-ahead log', 'backup']
const canaries: Canary[] = []

function plant(kind: string, text: string, mayLieIn: Hoard[] = [], liesIn?: Hoard[]): void {
  canaries.push({ kind, text, mayLieIn, ...(liesIn && { liesIn }) })
}

const profile = mkdtempSync(join(tmpdir(), 'tada-profile-'))
let context: BrowserContext
const hoards = new Map<Hoard, Buffer[]>()

beforeAll(async () => {
  context = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser(),
    args: BROWSER_FLAGS,
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  for (let person = 0; person < 6; person++) await joinAndWork(page, person)
  await workAsStaff(page)
  for (const { handle } of [campNamed('c').learner, campNamed('d').learner, campNamed('d').coordinator])
    plant('handle of the other organisation', handle, AT_REST, ['database', 'backup'])
  await context.close()
  await collect()
}, 120_000)

afterAll(() => rmSync(profile, { recursive: true, force: true }))

/** A learner of the second organisation comes in through the interface, works, and signs out. */
async function joinAndWork(page: Page, person: number): Promise<void> {
  const coordinator = actorNamed('coordinator d').cookie ?? ''
  const made = await askStage({ path: '/desk/invitations', form: { locale: 'en' }, cookie: coordinator })
  const code = /class="key"[^>]*>([^<]+)</.exec(made.body)?.[1] ?? ''
  expect(code.length).toBeGreaterThan(20)
  // The link that somebody opened stands in the browser's own history, which is beyond us; the code was used up with it.
  plant('invitation code', code, ['browser profile'])
  plant('invitation code without its hyphens', code.replaceAll('-', ''))
  await page.goto(`${origin}/en/join#${code}`)
  await page.locator('main form button').click()
  const handle = (await page.locator('.secret b').innerText()).trim()
  const words = (await page.locator('.secret li').allInnerTexts()).map((word) => word.trim())
  for (const field of ['first', 'second']) {
    const place = Number(/\d+/.exec(await page.locator(`label[for=${field}]`).innerText())?.[0])
    await page.locator(`[name=${field}]`).fill(words[place - 1] ?? '')
  }
  plant('sealed words of a sign-up', await page.locator('[name=sealed]').inputValue())
  await page.locator('main form button').click()
  await page.waitForURL(/\/en\/learning$/)
  plant('passphrase', words.join(' '))
  plant('passphrase in one word', words.join(''))
  plant('handle', handle, AT_REST, ['database', 'backup'])
  await plantSession(person % 2 === 0 ? 'session' : 'second session')
  await page.goto(`${origin}/en/jobs/wishes`)
  await page.goto(`${origin}/en/account/recovery`)
  await page.locator('form[action$="/codes"] button').click()
  const recovery = (await page.locator('.groups').innerText()).replace(/\s/g, '')
  expect(recovery).toHaveLength(34)
  plant('recovery code', recovery)
  plant('recovery code without its hyphens', recovery.replaceAll('-', ''))
  await page.goto(`${origin}/en/account`)
  await page.locator('form[action="/en/sign-out"] button').first().click()
  await page.waitForURL(/\/en\/courses$/)
}

async function plantSession(kind: string): Promise<void> {
  const cookie = (await context.cookies(origin)).find(({ name }) => name === 'session')
  expect(cookie).toBeDefined()
  plant(`cookie of a ${kind}`, cookie?.value ?? '')
}

/** What one administrator of the organisation proposed, another agrees to, and is shown the code. */
function inviteStaff(): Promise<Answer> {
  const proposal = objectOf(campNamed('c'), 'proposal')
  return askStage({ path: `/admin/proposals/${proposal}/approval`, form: {}, cookie: actorNamed('administrator d').cookie ?? '' })
}

async function workAsStaff(page: Page): Promise<void> {
  const camp = campNamed('d')
  const made = await inviteStaff()
  const code = /class="key"[^>]*>([^<]+)</.exec(made.body)?.[1] ?? ''
  plant('invitation code of staff', code, ['browser profile'])
  await page.goto(`${origin}/en/join#${code}`)
  await page.locator('main form button').click()
  const words = (await page.locator('.secret li').allInnerTexts()).map((word) => word.trim())
  for (const field of ['first', 'second']) {
    const place = Number(/\d+/.exec(await page.locator(`label[for=${field}]`).innerText())?.[0])
    await page.locator(`[name=${field}]`).fill(words[place - 1] ?? '')
  }
  await page.locator('main form button').click()
  await page.waitForURL(/second-factor/)
  const step = (await context.cookies(origin)).find(({ name }) => name === 'step')?.value ?? ''
  plant('ticket of a sign-in under way', step)
  const key = (await page.locator('main .key').innerText()).replaceAll(' ', '')
  expect(key).toHaveLength(32)
  plant('key of a code generator', key)
  await page.locator('[name=code]').fill(new TOTP({ secret: Secret.fromBase32(key) }).generate())
  await page.locator('form:has([name=code]) button').click()
  await page.locator('.codes li').first().waitFor()
  for (const backup of await page.locator('.codes li').allInnerTexts()) plant('backup code', backup.trim())
  plant('passphrase of staff', words.join(' '))
  await plantSession('member of staff')
  const cohort = `Canary cohort ${crypto.randomUUID().slice(0, 8)}`
  await page.goto(`${origin}/studio/cohorts`)
  await page.locator('[name=name]').fill(cohort)
  await page
    .locator('form[action="/studio/cohorts"] select, form[action="/studio/cohorts"] [type=radio]')
    .first()
    .evaluate((field) => {
      if (field instanceof HTMLSelectElement) field.value = [...field.options].find(({ value }) => value)?.value ?? ''
      else (field as HTMLInputElement).checked = true
    })
  await page.locator('form[action="/studio/cohorts"] button').first().click()
  await page.waitForURL(/\/studio\/cohorts\/[0-9a-f-]{36}$/)
  plant('name of a cohort', cohort, AT_REST, ['database', 'backup'])
  // A coordinator reads about one learner on the same laptop, and signs out.
  const [name = '', value = ''] = (actorNamed('coordinator d').cookie ?? '').split('=')
  await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Strict' }])
  for (const path of [
    `/desk/learners/${camp.objects.learner}`,
    `/desk/introductions/${camp.objects.asked}`,
    `/desk/listings/${camp.objects.listing}`,
  ]) {
    await page.goto(origin + path)
    expect(await page.textContent('main')).toContain(path.includes('listings') ? camp.listingTitle : camp.learner.handle)
  }
  plant('contact of a learner', camp.contact)
  plant('title of a job', camp.listingTitle, AT_REST, ['database', 'backup'])
  for (const { passphrase, handle, totpKey } of [camp.learner, camp.trainer, camp.coordinator, camp.administrator]) {
    plant('passphrase of somebody signed in', passphrase)
    plant('handle of somebody signed in', handle, AT_REST)
    if (totpKey) plant('key of a code generator in use', totpKey)
  }
  for (const name of ['learner d', 'trainer d', 'coordinator d', 'administrator d'])
    plant('cookie in use', actorNamed(name).cookie?.split('=')[1] ?? '')
  await page.goto(`${origin}/en/account`)
  await page.locator('form[action="/en/sign-out"] button').first().click()
  await page.waitForURL(/\/en\/courses$/)
}

/** Reads every hoard whole. Files of a database are searched as they lie on the disk. */
async function collect(): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await sql`checkpoint`
  await sql.end()
  const data = join(cluster, 'data')
  hoards.set(
    'database',
    readAll(data, (path) => !path.includes('pg_wal')),
  )
  hoards.set('write-ahead log', readAll(join(data, 'pg_wal')))
  hoards.set('backup', await readBackup())
  hoards.set('server log', [readFileSync(log).subarray(logStart)])
  hoards.set('PostgreSQL log', [readFileSync(join(cluster, 'log'))])
  hoards.set('browser profile', readAll(profile))
}

/** A backup as it lies there, and unpacked. Without PostgreSQL's programs nobody can make one: then the rows that it would hold. */
async function readBackup(): Promise<Buffer[]> {
  if (spawnSync('pg_restore', ['--version']).status !== 0) return readRows()
  const file = `${profile}.backup`
  execFileSync('npm', ['run', '--silent', 'backup', '--', file], { env: { ...process.env, DATABASE_OWNER_URL: ownerUrl }, stdio: 'pipe' })
  expect(statSync(file).mode & 0o077).toBe(0)
  const packed = readFileSync(file)
  const unpacked = execFileSync('pg_restore', ['--file=-', file], { maxBuffer: 256 * 1024 * 1024 })
  rmSync(file)
  return [packed, unpacked]
}

async function readRows(): Promise<Buffer[]> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
  const kept = tables.filter(({ name }) => !['sessions', 'sign_in_tickets', 'data_keys'].includes(name))
  const rows: Buffer[] = []
  for (const { name } of kept) rows.push(Buffer.from(JSON.stringify(await sql`select t::text from ${sql(name)} t`)))
  await sql.end()
  return rows
}

function readAll(folder: string, isWanted: (path: string) => boolean = () => true): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isWanted)
    .map((path) => readFileSync(path))
}

/** As it was typed, and as browsers and addresses write it. */
function spellings(text: string): Buffer[] {
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(encodeURIComponent(text)), Buffer.from(text.replaceAll(' ', '+'))]
}

function holds(hoard: Hoard, { text }: Canary): boolean {
  return (hoards.get(hoard) ?? []).some((bytes) => spellings(text).some((spelling) => bytes.includes(spelling)))
}

describe('what was planted through the interface', () => {
  it('is fifty secrets or more, none of them empty', () => {
    expect(canaries.length).toBeGreaterThanOrEqual(50)
    expect(canaries.filter(({ text }) => text.length < 8)).toEqual([])
  })

  it.each<Hoard>(['database', 'write-ahead log', 'backup', 'server log', 'PostgreSQL log', 'browser profile'])(
    'is not in the %s unless it may be',
    (hoard) => {
      expect((hoards.get(hoard) ?? []).reduce((sum, bytes) => sum + bytes.length, 0)).toBeGreaterThan(hoard === 'server log' ? -1 : 100)
      const found = canaries.filter((canary) => !canary.mayLieIn.includes(hoard) && holds(hoard, canary)).map(({ kind }) => kind)
      expect(found).toEqual([])
    },
  )

  it('is found where it does lie: the search is not blind', () => {
    const missed = canaries.flatMap((canary) =>
      (canary.liesIn ?? []).filter((hoard) => !holds(hoard, canary)).map((hoard) => `${canary.kind} in the ${hoard}`),
    )
    expect(missed).toEqual([])
    // The browser's own history is beyond us: the profile is read right if it holds an address.
    expect(hoards.get('browser profile')?.some((bytes) => bytes.includes('/en/courses'))).toBe(true)
  })
})
