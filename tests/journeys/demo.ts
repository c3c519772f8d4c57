import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { type DemoName, type DemoPeople, readDemoPeople } from '@/demo/demo-people'

const STEP_MS = 30_000
const directory = process.env['JOURNEYS_DATA'] ?? ''

/** The people of the demo that this run's server made. */
export function demoPeople(): DemoPeople {
  const people = readDemoPeople(join(directory, 'demo.json'))
  if (!people) throw new Error('the demo of this run is missing')
  return people
}

/** Signs in through the form. Staff type a code as well; each code works once, so their cookie is kept for the run. */
export async function signIn(page: Page, name: DemoName, locale: 'my' | 'en' = 'en'): Promise<void> {
  const person = demoPeople()[name]
  if (person.totpKey && (await reuseCookie(page.context(), name))) return
  await signInWith(page, person.handle, person.passphrase, locale)
  if (!person.totpKey) return
  await page.waitForURL('**/second-factor')
  await page.locator('[name=code]').fill(new TOTP({ secret: person.totpKey }).generate())
  await page.locator('form:has([name=code]) button').click()
  await expect(page).toHaveURL(/\/(studio|desk|admin)$/)
  writeFileSync(cookieFile(name), JSON.stringify(await page.context().cookies()))
}

/** As `signIn` for staff, within the last ten minutes: what is most private, and every change of staff, asks for that. */
export async function signInLately(page: Page, name: DemoName): Promise<void> {
  await signIn(page, name)
  if ((await page.request.get('/en/account/factors', { maxRedirects: 0 })).status() === 200) return
  rmSync(cookieFile(name))
  await page.context().clearCookies()
  await nextCode()
  await signIn(page, name)
}

export async function signInWith(page: Page, handle: string, passphrase: string, locale: 'my' | 'en' = 'en'): Promise<void> {
  await page.goto(`/${locale}/sign-in`)
  await page.locator('[name=handle]').fill(handle)
  await page.locator('[name=passphrase]').fill(passphrase)
  await page.locator('main form button').click()
}

/** A new learner, let in by the demo's coordinator: each journey leaves the others' people alone. */
export async function joinAsNewLearner(page: Page, locale: 'my' | 'en' = 'en'): Promise<{ handle: string; passphrase: string }> {
  const code = await inviteLearner(page)
  await page.context().clearCookies()
  return joinWithCode(page, code, locale)
}

/** The code of a fresh invitation, as the coordinator sees it. */
export async function inviteLearner(page: Page): Promise<string> {
  await signIn(page, 'coordinator')
  await page.goto('/desk/invitations')
  await page.locator('main form button').first().click()
  return page.locator('.sheet .key').innerText()
}

export async function joinWithCode(page: Page, code: string, locale: 'my' | 'en'): Promise<{ handle: string; passphrase: string }> {
  const joined = await confirmWords(page, code, locale)
  await expect(page).toHaveURL(new RegExp(`/${locale}/learning$`))
  return joined
}

/** The code of an invitation for staff: one administrator proposes it, the other agrees. */
export async function inviteStaff(page: Page, role: string, locale: 'my' | 'en'): Promise<string> {
  await signInLately(page, 'administrator')
  await page.goto('/admin')
  await page.locator(`form[action="/admin/invitations"] [name=role][value=${role}]`).check()
  await page.locator(`form[action="/admin/invitations"] [name=locale][value=${locale}]`).check()
  await page.locator('form[action="/admin/invitations"] button').click()
  await expect(page).toHaveURL(/proposed/)
  await page.context().clearCookies()
  await signInLately(page, 'otherAdministrator')
  await page.goto('/admin')
  await page.locator('form[action$="/approval"] button').first().click()
  return page.locator('.sheet .key').innerText()
}

/** Types the code, and the two of the six words that are asked for. */
export async function confirmWords(page: Page, code: string, locale: 'my' | 'en'): Promise<{ handle: string; passphrase: string }> {
  await page.goto(`/${locale}/join`)
  await page.locator('[name=code]').fill(code)
  await page.locator('main form button').click()
  return writeDown(page)
}

/** Copies handle and words from the page that shows them once, and types the two back that are asked for; `misread`: wrong at first; `type`: what the keyboard makes of a word. */
export async function writeDown(
  page: Page,
  { misread = false, type = (word: string) => word } = {},
): Promise<{ handle: string; passphrase: string }> {
  const handle = await page.locator('.secret b').innerText()
  const words = await page.locator('.secret li').allInnerTexts()
  expect(words).toHaveLength(6)
  if (misread) {
    for (const field of ['first', 'second']) await page.locator(`[name=${field}]`).fill('wrong')
    await page.locator('main form button').click()
    await expect(page.locator('.fault')).toHaveCount(2)
    expect(await page.locator('.secret li').allInnerTexts()).toEqual(words)
  }
  for (const field of ['first', 'second']) {
    const input = page.locator(`[name=${field}]`)
    const label = await page.locator(`label[for=${field}]`).innerText()
    await input.fill(type(words[numberIn(label) - 1]?.trim() ?? ''))
  }
  await page.locator('main form button').click()
  return { handle: handle.trim(), passphrase: words.map((word) => word.trim()).join(' ') }
}

/** New staff set up a code app, are shown their backup codes, and come in. */
export async function setUpCodeApp(page: Page): Promise<{ totpKey: string; backupCodes: string[] }> {
  const totpKey = (await page.locator('main .key').innerText()).replaceAll(' ', '')
  await page.locator('[name=code]').fill(new TOTP({ secret: totpKey }).generate())
  await page.locator('form:has([name=code]) button').click()
  await expect(page.locator('.codes li')).toHaveCount(10)
  return { totpKey, backupCodes: await page.locator('.codes li').allInnerTexts() }
}

/** The number that a label names, in either kind of digits. */
function numberIn(label: string): number {
  const latin = label.replace(/[၀-၉]/g, (digit) => String(digit.charCodeAt(0) - 0x1040))
  return Number(/\d/.exec(latin)?.[0])
}

function cookieFile(name: DemoName): string {
  return join(directory, `${name}.cookies.json`)
}

async function reuseCookie(context: BrowserContext, name: DemoName): Promise<boolean> {
  if (!existsSync(cookieFile(name))) return false
  await context.clearCookies()
  await context.addCookies(JSON.parse(readFileSync(cookieFile(name), 'utf8')) as Parameters<BrowserContext['addCookies']>[0])
  const answer = await context.request.get('/en/account', { maxRedirects: 0 })
  if (answer.status() === 200) return true
  await nextCode()
  return false
}

/** The session is over: waits until a code comes that was not used yet. */
async function nextCode(): Promise<void> {
  const wait = STEP_MS - (Date.now() % STEP_MS) + 500
  await new Promise((resolve) => setTimeout(resolve, wait))
}

/** Types the six words once more, where a learner is asked for them, and comes back to where the way goes on. */
export async function proveWithWords(page: Page, passphrase: string): Promise<void> {
  await page.waitForURL(/\/prove$/)
  await page.locator('[name=words]').fill(passphrase)
  await page.locator('main form button').click()
}
