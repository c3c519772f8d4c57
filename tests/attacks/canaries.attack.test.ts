import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER_FLAGS, findBrowser } from '@/scripts/browser.mjs'
import { anotherSession, layAside } from './another-session'
import { type Hoard, type Hoards, HOARDS, partsWith, readHoards } from './hoards'
import { actorNamed, askStage, campNamed, objectOf, theStage } from './stage'

const { origin, ownerUrl, keysOwnerUrl } = theStage()

/** In the main database, and so in what is made of it. */
const MAIN: Hoard[] = ['database', 'write-ahead log', 'backup']
const KEYS: Hoard[] = ['keys database', 'keys write-ahead log', 'keys backup']

/**
 * What a page answers by itself, as a form that was refused. The server stores it nowhere. But a browser notes what was
 * sent to the page that it shows, to open its tabs again; our script makes it forget, mostly before it has written.
 */
const NOTED: { mayLieIn: Hoard[]; why: string } = { mayLieIn: ['browser profile'], why: 'the browser notes what was sent to the page that it shows' }

/**
 * What is planted through the interface, and where it may lie and why. Everywhere else it must not be found; where it
 * `liesIn` it must be, or the search is blind: the others are searched for with the same eyes. A new kind of private
 * data is one more line here and one `plant` below.
 */
const KINDS = {
  'contact, sealed in the browser': { mayLieIn: [], why: 'only the coordinator opens it' },
  'contact, given without script': { mayLieIn: [], why: 'the server seals it before it is stored' },
  'contact that was refused': NOTED,
  passphrase: { mayLieIn: [], why: 'shown once; a slow hash is stored' },
  'passphrase that was typed wrong': NOTED,
  'words of a sign-up, sealed': { mayLieIn: [], why: 'they are on the page alone, for ten minutes' },
  'invitation code': {
    mayLieIn: ['browser profile'],
    why: 'the link that somebody opened stands in the history of the browser, which is beyond us; the code was used up with it',
  },
  'session, as the cookie carries it': { mayLieIn: [], why: 'it leaves the phone with the session' },
  'session, as the server knows it': { mayLieIn: [], why: 'its hash is stored' },
  'ticket of a sign-in under way': { mayLieIn: [], why: 'its hash is stored' },
  'key of a code app': { mayLieIn: [], why: 'stored sealed' },
  'recovery code': { mayLieIn: [], why: 'its hash is stored' },
  'recovery code without its hyphens': { mayLieIn: [], why: 'so it may be typed' },
  'backup code': { mayLieIn: [], why: 'its hash is stored' },
  'text of a form that waits': { mayLieIn: [], why: 'stored sealed until its person is back' },
  'text of a form that was given back': NOTED,
  'handle that nobody has': NOTED,
  'handle that was typed with a wrong passphrase': { ...NOTED, mayLieIn: [...MAIN, ...NOTED.mayLieIn] },
  handle: { mayLieIn: MAIN, liesIn: ['database', 'backup'], why: 'the one name that an account has' },
  'name of a cohort': { mayLieIn: MAIN, liesIn: MAIN, why: 'its trainer chose it, and is told to name nobody' },
  'text of a listing': { mayLieIn: MAIN, liesIn: ['database', 'backup'], why: 'learners read it' },
  'data key, sealed': { mayLieIn: KEYS, liesIn: KEYS, why: 'it stands apart from what it opens' },
  'contact, as it is stored': { mayLieIn: MAIN, liesIn: ['database', 'backup'], why: 'it stands apart from its key' },
} satisfies Record<string, { mayLieIn: readonly Hoard[]; liesIn?: readonly Hoard[]; why: string }>

type Kind = keyof typeof KINDS
type Where = { mayLieIn: readonly Hoard[]; liesIn?: readonly Hoard[] }

/** What lies in a hoard in any case: found, it was read. */
const CONTROLS: Record<Hoard, string> = {
  database: 'tada_app',
  'write-ahead log': 'Canary cohort',
  backup: 'CREATE TABLE',
  'keys database': 'data_keys',
  'keys write-ahead log': 'data_keys',
  'keys backup': 'data_keys',
  'server log': 'request failed:',
  'PostgreSQL log': 'does not exist',
  'browser profile': '/en/courses',
}

const canaries: { kind: Kind; text: string }[] = []
const plant = (kind: Kind, text: string) => canaries.push({ kind, text })
const fresh = () => crypto.randomUUID().slice(0, 8)

const profile = mkdtempSync(join(tmpdir(), 'tada-profile-'))
let context: BrowserContext
let hoards: Hoards

beforeAll(async () => {
  const settings = { executablePath: await findBrowser(), args: BROWSER_FLAGS, viewport: { width: 360, height: 740 } }
  context = await chromium.launchPersistentContext(profile, settings)
  const page = await context.newPage()
  for (let person = 0; person < 6; person++) await joinAndWork(page, person)
  await joinAsStaff(page)
  await workAsCoordinator(page)
  await letFormsWait(page)
  for (const { handle } of [campNamed('c').learner, campNamed('d').learner, campNamed('d').coordinator]) plant('handle', handle)
  await plantStored()
  await breakSomething()
  await context.close()
  hoards = await readHoards(profile)
}, 240_000)

afterAll(() => rmSync(profile, { recursive: true, force: true }))

async function openJoinPage(page: Page, code: string): Promise<string[]> {
  plant('invitation code', code)
  await page.goto(`${origin}/en/join#${code}`)
  await page.locator('main form button').click()
  const words = (await page.locator('.secret li').allInnerTexts()).map((word) => word.trim())
  plant('passphrase', words.join(' '))
  for (const field of ['first', 'second']) {
    const place = Number(/\d+/.exec(await page.locator(`label[for=${field}]`).innerText())?.[0])
    await page.locator(`[name=${field}]`).fill(words[place - 1] ?? '')
  }
  plant('words of a sign-up, sealed', await page.locator('[name=sealed]').inputValue())
  return words
}

/** A learner of the second organisation comes in through the interface, asks for work, says how to be reached, and signs out. */
async function joinAndWork(page: Page, person: number): Promise<void> {
  const coordinator = actorNamed('coordinator d').cookie ?? ''
  const made = await askStage({ path: '/desk/invitations', form: { locale: 'en' }, cookie: coordinator })
  const words = await openJoinPage(page, /class="key"[^>]*>([^<]+)</.exec(made.body)?.[1] ?? '')
  const handle = (await page.locator('.secret b').innerText()).trim()
  await page.locator('main form button').click()
  await page.waitForURL(/\/en\/learning$/)
  plant('handle that was typed with a wrong passphrase', handle)
  await plantSession()
  await giveContact(page, person)
  await makeRecoveryCode(page, words)
  await signOut(page)
  // Somebody mixes the order up.
  const wrong = words.toReversed().join(' ')
  plant('passphrase that was typed wrong', wrong)
  plant('handle that nobody has', `09-777-${fresh()}`)
  await page.goto(`${origin}/en/sign-in`)
  for (const [name, value] of [
    [handle, wrong],
    [canaries.at(-1)?.text ?? '', wrong],
  ] as const) {
    await page.locator('[name=handle]').fill(name)
    await page.locator('[name=passphrase]').fill(value)
    await page.locator('main form button').click()
    await page.locator('#passphrase[aria-invalid]').waitFor()
  }
}

async function makeRecoveryCode(page: Page, words: string[]): Promise<void> {
  await page.goto(`${origin}/en/account/recovery`)
  await page.locator('form[action$="/codes"] button').click()
  await page.locator('[name=words]').fill(words.join(' '))
  await page.locator('main form button').click()
  await page.locator('form[action$="/codes"] button').click()
  const code = (await page.locator('.groups').innerText()).replace(/\s/g, '')
  expect(code).toHaveLength(34)
  plant('recovery code', code)
  plant('recovery code without its hyphens', code.replaceAll('-', ''))
}

/** Every other one without script: a browser that does not get it. */
async function giveContact(page: Page, person: number): Promise<void> {
  const hasScript = person % 2 === 0
  if (!hasScript) await page.route('**/assets/*.js', (route) => route.abort())
  await page.goto(`${origin}/en/jobs/${objectOf(campNamed('d'), 'askable')}`)
  await page.locator('form[action="/en/introductions"] button').click()
  await page.waitForURL(/\/en\/introductions\/[0-9a-f-]{36}$/)
  const form = page.locator('form[data-public-key]')
  await page
    .locator(`[data-how=${hasScript ? 'sealed' : 'plain'}]:visible`)
    .first()
    .waitFor()
  const contact = person === 4 ? `ဗိုင်ဘာ ၀၉ ${fresh()} ရွှေတိဂုံ` : `Signal 09 777 ${fresh()} at the yellow gate`
  if (!hasScript) {
    // Too long: it comes back on the page.
    const refused = `Viber 09 555 ${fresh()} by the old well`
    plant('contact that was refused', refused)
    await form.locator('textarea').evaluate((field) => field.removeAttribute('maxlength'))
    await form.locator('textarea').fill(refused.padEnd(400, '.'))
    await form.locator('button').click()
    await page.locator('textarea[aria-invalid]').waitFor()
  }
  plant(hasScript ? 'contact, sealed in the browser' : 'contact, given without script', contact)
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await form.locator('textarea').fill(contact)
  await form.locator('button').click()
  const body = (await sent).postData() ?? ''
  expect(body).toContain(hasScript ? 'how=sealed' : 'how=plain')
  if (hasScript) expect(body).not.toContain(encodeURIComponent(contact).slice(0, 9))
  await page.locator('form[action$="/contact/withdrawal"]').waitFor()
  await page.unroute('**/assets/*.js')
}

async function plantSession(): Promise<void> {
  const cookie = (await context.cookies(origin)).find(({ name }) => name === 'session')
  plant('session, as the cookie carries it', cookie?.value ?? '')
}

async function signOut(page: Page): Promise<void> {
  await page.goto(`${origin}/en/account`)
  await page.locator('form[action="/en/sign-out"] button').first().click()
  await page.waitForURL(/\/en\/courses$/)
}

/** What one administrator of the organisation proposed, another agrees to, and is shown the code; a trainer comes with it. */
async function joinAsStaff(page: Page): Promise<void> {
  const proposal = objectOf(campNamed('c'), 'proposal')
  const cookie = actorNamed('administrator d').cookie ?? ''
  const made = await askStage({ path: `/admin/proposals/${proposal}/approval`, form: {}, cookie })
  await openJoinPage(page, /class="key"[^>]*>([^<]+)</.exec(made.body)?.[1] ?? '')
  await page.locator('main form button').click()
  await page.waitForURL(/second-factor/)
  plant('ticket of a sign-in under way', (await context.cookies(origin)).find(({ name }) => name === 'step')?.value ?? '')
  const key = (await page.locator('main .key').innerText()).replaceAll(' ', '')
  plant('key of a code app', key)
  await page.locator('[name=code]').fill(new TOTP({ secret: Secret.fromBase32(key) }).generate())
  await page.locator('form:has([name=code]) button').click()
  await page.locator('.codes li').first().waitFor()
  for (const backup of await page.locator('.codes li').allInnerTexts()) plant('backup code', backup.trim())
  await plantSession()
  await page.goto(`${origin}/studio/cohorts`)
  await nameCohort(page, `Canary cohort ${fresh()}`, 'name of a cohort')
  await page.waitForURL(/\/studio\/cohorts\/[0-9a-f-]{36}$/)
  await page.goto(page.url())
  const unknown = `Ko ${fresh()} of Mae Sot`
  plant('handle that nobody has', unknown)
  await page.locator('form[action$="/members"] [name=handle]').fill(unknown)
  await page.locator('form[action$="/members"] button').click()
  await page.locator('[name=handle][aria-invalid]').waitFor()
}

async function nameCohort(page: Page, name: string, kind: Kind): Promise<void> {
  plant(kind, name)
  const form = page.locator('form[action="/studio/cohorts"]')
  await form.locator('[name=name]').fill(name)
  await form
    .locator('select, [type=radio]')
    .first()
    .evaluate((field) => {
      if (field instanceof HTMLSelectElement) field.value = [...field.options].find(({ value }) => value)?.value ?? ''
      else (field as HTMLInputElement).checked = true
    })
  await form.locator('button').first().click()
}

async function become(cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Strict' }])
}

/** A coordinator reads about one learner on the same laptop, opens how to reach another, and signs out. */
async function workAsCoordinator(page: Page): Promise<void> {
  const camp = campNamed('d')
  const session = await anotherSession(actorNamed('coordinator d'))
  plant('session, as the server knows it', session.sessionToken)
  plant('session, as the cookie carries it', session.cookie.replace('session=', ''))
  await become(session.cookie)
  for (const path of [`/desk/learners/${camp.objects.learner}`, `/desk/listings/${camp.objects.listing}`]) {
    await page.goto(origin + path)
    expect(await page.textContent('main')).toContain(path.includes('listings') ? camp.listingTitle : camp.learner.handle)
  }
  plant('contact, given without script', camp.contact)
  await page.goto(`${origin}/desk/introductions/${camp.objects.reachable}/contact`)
  await page.locator('form[data-file] #words').fill(camp.coordinator.passphrase)
  await page.locator('form[data-file] button').click()
  await page.locator('[data-contact]:not(:empty)').waitFor()
  expect(await page.textContent('[data-contact]')).toBe(camp.contact)
  plant('text of a listing', camp.listingTitle)
  for (const { passphrase, handle, totpKey } of [camp.learner, camp.trainer, camp.coordinator, camp.administrator]) {
    plant('passphrase', passphrase)
    plant('handle', handle)
    if (totpKey) plant('key of a code app', totpKey)
  }
  for (const name of ['learner d', 'trainer d', 'coordinator d', 'administrator d'])
    plant('session, as the cookie carries it', actorNamed(name).cookie?.replace('session=', '') ?? '')
  await signOut(page)
}

/** Forms that were filled in while the session lived, and sent when it was over; and one of which nobody knows whose it is. */
async function letFormsWait(page: Page): Promise<void> {
  const trainer = await anotherSession(actorNamed('trainer d'))
  const coordinator = await anotherSession(actorNamed('coordinator d'))
  for (const { sessionToken } of [trainer, coordinator]) plant('session, as the server knows it', sessionToken)
  await become(trainer.cookie)
  await page.goto(`${origin}/studio/cohorts`)
  await layAside(trainer)
  await nameCohort(page, `Waiting cohort ${fresh()}`, 'text of a form that waits')
  await page.waitForURL(/sign-in\?waiting/)
  await become(coordinator.cookie)
  await page.goto(`${origin}/desk/employers`)
  await layAside(coordinator)
  await nameEmployer(page, 'text of a form that waits')
  await page.waitForURL(/sign-in\?waiting/)
  await become((await anotherSession(actorNamed('coordinator d'))).cookie)
  await page.goto(`${origin}/desk/employers`)
  await context.clearCookies()
  await nameEmployer(page, 'text of a form that was given back')
  const shown = await page.textContent('main')
  for (const { text } of canaries.slice(-2)) expect(shown).toContain(text)
}

async function nameEmployer(page: Page, kind: Kind): Promise<void> {
  const form = page.locator('form[action="/desk/employers"]')
  for (const field of ['nameMy', 'nameEn']) {
    const name = `Teashop of ${fresh()} uncle`
    plant(kind, name)
    await form.locator(`[name=${field}]`).fill(name)
  }
  await form.locator('select').selectOption({ index: 1 })
  await form.locator('button').first().click()
}

/** What stands sealed in each of the two databases, and must not stand in the other. */
async function plantStored(): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const keys = postgres(keysOwnerUrl, { max: 1, onnotice: () => {} })
  for (const { text } of await sql`select sealed as text from contacts limit 4`) plant('contact, as it is stored', String(text))
  for (const { text } of await keys`select sealed_key as text from data_keys limit 4`) plant('data key, sealed', String(text))
  await Promise.all([sql.end(), keys.end()])
}

/** A fault, so that the logs have something to say. */
async function breakSomething(): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await sql`alter table cohorts rename to cohorts_away`
  const { status } = await askStage({ path: '/studio/cohorts', cookie: actorNamed('trainer d').cookie ?? '' })
  await sql`alter table cohorts_away rename to cohorts`
  await sql.end()
  expect(status).toBe(500)
}

describe('what was planted through the interface', () => {
  it('is fifty different secrets or more that may lie nowhere, and some of every kind', () => {
    const secrets = canaries.filter(({ kind }) => KINDS[kind].mayLieIn.length === 0).map(({ text }) => text)
    expect(new Set(secrets).size).toBeGreaterThanOrEqual(50)
    expect(canaries.filter(({ text }) => text.length < 8)).toEqual([])
    expect(Object.keys(KINDS).filter((kind) => !canaries.some((canary) => canary.kind === kind))).toEqual([])
  })

  it.each(HOARDS)('is not in the %s unless it may be', (hoard) => {
    const found = canaries
      .filter(({ kind }) => !(KINDS[kind] as Where).mayLieIn.includes(hoard))
      .flatMap(({ kind, text }) => partsWith(hoards, hoard, text).map((part) => `${kind} in ${part}`))
    expect(found).toEqual([])
  })

  it.each(HOARDS)('would be found in the %s: the search is not blind there', (hoard) => {
    expect(partsWith(hoards, hoard, CONTROLS[hoard])).not.toEqual([])
    const missed = canaries.filter(({ kind, text }) => (KINDS[kind] as Where).liesIn?.includes(hoard) && partsWith(hoards, hoard, text).length === 0)
    expect(missed).toEqual([])
  })
})
