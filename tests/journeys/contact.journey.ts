import rabbit from 'rabbit-node'
import { expect, type Page, test } from '@playwright/test'
import { keyWords } from '@/core/contact/key-words'
import { makeStaffKey, type StaffKey } from '@/core/contact/staff-key'
import { fingerprintOf } from '@/core/signing/fingerprint'
import { filesWith } from '../support/files-with'
import { demoPeople, joinAsNewLearner, signIn, signInLately, signInWith } from './demo'

/** Drawn anew: no handle, passphrase or course may hold it by chance. */
const SECRET = crypto.randomUUID()
/** A learner's phone may still write Zawgyi, and no gate reads what is sealed. */
const BURMESE = 'ညနေပိုင်းမှ ဆက်သွယ်ပေးပါ။'
const CONTACT = `Signal ${SECRET} ${rabbit.uni2zg(BURMESE)}`
const data = process.env['JOURNEYS_DATA'] ?? ''

/** The coordinator gets a key, as a browser with script makes it. A second one would wait for an administrator. Gives the letters of the key in use. */
async function makeKey(page: Page): Promise<string> {
  await signInLately(page, 'coordinator')
  await page.goto('/desk/key')
  if ((await page.locator('form[data-wrap]').count()) === 0) {
    const { status, key } = await sendKey(page)
    expect(status).toBe(303)
    await page.goto('/desk/key')
    await expect(page.locator('main [data-letters]').first()).toHaveText(fingerprintOf(key.publicKey))
  }
  return (await page.locator('main [data-letters]').first().textContent()) ?? ''
}

async function sendKey(page: Page): Promise<{ status: number; key: StaffKey }> {
  const key = await makeStaffKey(keyWords(demoPeople().coordinator.passphrase) ?? '')
  const answer = await page.request.post('/desk/key', { form: { ...key }, maxRedirects: 0 })
  return { status: answer.status(), key }
}

/** A new learner who has asked for an introduction; gives the address of its page. */
async function agreedIntroduction(page: Page) {
  const learner = await joinAsNewLearner(page)
  await page.goto('/en/jobs')
  await page.getByRole('link', { name: 'Warehouse packer' }).first().click()
  await page.getByRole('button', { name: 'Ask for an introduction' }).click()
  await page.goto('/en/introductions')
  await page.locator('main a[href^="/en/introductions/"]').first().click()
  await expect(page).toHaveURL(/\/introductions\/[0-9a-f-]{36}$/)
  return { ...learner, path: new URL(page.url()).pathname }
}

test('a coordinator without a key is told so, and makes one only with script', async ({ page, javaScriptEnabled }) => {
  await signInLately(page, 'otherCoordinator')
  await page.goto('/desk')
  // The browser with script comes first, and leaves a key behind.
  await expect(page.locator('main a[href="/desk/key"]')).toBeVisible({ visible: javaScriptEnabled ?? true })
  await page.goto('/desk/key')
  await expect(page.locator('#words')).toBeVisible({ visible: javaScriptEnabled ?? true })
  await expect(page.locator('[data-needs-script=missing]')).toBeVisible({ visible: !javaScriptEnabled })
  if (!javaScriptEnabled) return
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  const { passphrase } = demoPeople().otherCoordinator
  const form = page.locator('form[data-make]')
  await page.fill('#words', passphrase)
  await page.fill('#again', passphrase.split(' ').toReversed().join(' '))
  await form.locator('button').click()
  await expect(form.locator('[data-say=differ]')).toBeVisible()
  await page.fill('#again', 'one two')
  await form.locator('button').click()
  await expect(form.locator('[data-say=six]')).toBeVisible()
  expect(sent).toEqual([])
  // As it is written without spaces on paper, in Burmese.
  await page.fill('#again', passphrase.split(' ').join(''))
  await form.locator('button').click()
  await expect(page.locator('form[data-wrap]')).toBeAttached()
  const [post = ''] = sent.filter((request) => request.includes('publicKey='))
  expect(post).toContain('rounds=600000')
  for (const word of passphrase.split(' ')) expect(decodeURIComponent(post)).not.toContain(word)
})

test('a learner gives a way to be reached, only their coordinator opens it, and the learner takes it back', async ({ page, javaScriptEnabled }) => {
  const letters = await makeKey(page)
  await page.context().clearCookies()
  const { path, handle, passphrase } = await agreedIntroduction(page)
  const desk = path.replace('/en/', '/desk/')
  const bodies: string[] = []
  page.on('request', (request) => bodies.push(request.postData() ?? ''))

  await test.step('the learner gives it, and the page says how it travels', async () => {
    // One text beside the letters, and one beside the field.
    await expect(page.locator('[data-how]:visible')).toHaveCount(2)
    await expect(page.locator(`[data-how=${javaScriptEnabled ? 'sealed' : 'plain'}]:visible`)).toHaveCount(2)
    await expect(page.locator('form[data-public-key] [data-letters]')).toHaveText(letters)
    await page.locator('form[data-public-key] textarea').fill(CONTACT)
    await page.getByRole('button', { name: 'Give it to my coordinator' }).click()
    await expect(page.locator('main')).toContainText('You gave a way to reach you on')
    await expect(page.locator('main')).not.toContainText(CONTACT)
    const [body = ''] = bodies.filter((one) => one.includes('how='))
    expect(body).toMatch(javaScriptEnabled ? /how=sealed&key=[\w-]{36}&sealed=[\w-]{962}$/ : /contact=Signal/)
    expect(bodies.some((one) => one.includes(SECRET))).toBe(!javaScriptEnabled)
  })

  await test.step('it stands in no file of the server', () => {
    expect(filesWith(data, handle)).not.toEqual([])
    expect(filesWith(data, SECRET)).toEqual([])
  })

  await test.step('another coordinator finds no such page, nor does the learner', async () => {
    expect((await page.request.get(`${desk}/contact`)).status()).toBe(404)
    await page.context().clearCookies()
    await signInLately(page, 'otherCoordinator')
    expect((await page.request.get(`${desk}/contact`)).status()).toBe(404)
    expect((await page.request.get(desk)).status()).toBe(404)
  })

  await test.step('the coordinator opens it in the browser, and hides it again', async () => {
    await page.context().clearCookies()
    await signInLately(page, 'coordinator')
    await page.goto(desk)
    await page.getByRole('link', { name: 'Open it' }).click()
    await expect(page.locator('[data-needs-script=missing]')).toBeVisible({ visible: !javaScriptEnabled })
    await expect(page.locator('#words')).toBeVisible({ visible: javaScriptEnabled ?? true })
    if (!javaScriptEnabled) return
    bodies.length = 0
    const form = page.locator('form[data-file]')
    await page.fill('#words', 'window basket carrot gentle marble sunset')
    await form.locator('button').click()
    await expect(form.locator('[data-say=wrong]')).toBeVisible()
    await page.fill('#words', demoPeople().coordinator.passphrase)
    await form.locator('button').click()
    await expect(page.locator('[data-contact]')).toHaveText(CONTACT)
    await expect(page.locator('[data-contact-unicode]')).toHaveText(`Signal ${SECRET} ${BURMESE}`)
    await page.getByRole('button', { name: 'Hide it again' }).click()
    for (const shown of ['[data-contact]', '[data-contact-unicode]']) await expect(page.locator(shown)).toBeEmpty()
    await expect(page.locator('#words')).toHaveValue('')
    expect(bodies.filter((one) => one !== '')).toEqual([])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  })

  await test.step('the learner takes it back, and nobody opens it any more', async () => {
    await page.context().clearCookies()
    await signInWith(page, handle, passphrase)
    await page.goto(path)
    await page.locator('form[action$="/contact/withdrawal"] button').click()
    await expect(page.locator('form[data-public-key]')).toBeVisible()
    await page.context().clearCookies()
    await signInLately(page, 'coordinator')
    expect((await page.request.get(`${desk}/contact`)).status()).toBe(404)
  })
})

test('a refused contact says so beside the field, and a foreign one is not taken', async ({ page }) => {
  await makeKey(page)
  await page.context().clearCookies()
  const { path } = await agreedIntroduction(page)
  const post = (form: Record<string, string>, headers = {}) => page.request.post(`${path}/contact`, { form, headers, maxRedirects: 0 })
  const long = await post({ how: 'plain', contact: 'a'.repeat(201) })
  expect(long.status()).toBe(400)
  expect(await long.text()).toContain('This is too long')
  expect(await long.text()).toContain('a'.repeat(201))
  for (const form of [
    { how: 'sealed', sealed: 'forged', key: '' },
    { how: 'other', contact: 'Signal' },
  ])
    expect((await post(form)).status()).toBe(400)
  expect((await post({ how: 'plain', contact: 'Signal' }, { 'sec-fetch-site': 'cross-site' })).status()).toBe(403)
  expect((await page.request.post(`/en/introductions/${crypto.randomUUID()}/contact`, { form: { how: 'plain', contact: 'Signal' } })).status()).toBe(
    404,
  )
  expect((await page.request.get(path)).ok()).toBe(true)
  await page.goto(path)
  await expect(page.locator('form[data-public-key]')).toBeVisible()
})

test('the phone works out the letters of the key that it seals to, whatever the page said', async ({ page, javaScriptEnabled }) => {
  const letters = await makeKey(page)
  await page.context().clearCookies()
  const { path } = await agreedIntroduction(page)
  const swapped = await makeStaffKey('somebody else')
  // As a server would that shows the old letters over another key.
  await page.route(`**${path}`, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace(/data-public-key="[\w-]+"/, `data-public-key="${swapped.publicKey}"`)
    await route.fulfill({ response: answer, body })
  })
  await page.goto(path)
  await expect(page.locator('form[data-public-key] [data-letters]')).toHaveText(javaScriptEnabled ? fingerprintOf(swapped.publicKey) : letters)
})

test('the sheet of an invitation shows the letters of the coordinator who hands it over', async ({ page }) => {
  const letters = await makeKey(page)
  await page.goto('/desk/invitations')
  await page.getByRole('button', { name: 'Make an invitation' }).click()
  await expect(page.locator('.sheet [data-letters]').last()).toHaveText(letters)
})

test('another key waits for an administrator, and the coordinator sees that it does', async ({ page }) => {
  const letters = await makeKey(page)
  const { status, key } = await sendKey(page)
  expect(status).toBe(303)
  await page.goto('/desk/key')
  await expect(page.getByRole('heading', { name: 'A new key waits for an administrator' })).toBeVisible()
  await expect(page.locator('main [data-letters]').first()).toHaveText(letters)
  await expect(page.locator('main [data-letters]').nth(1)).toHaveText(fingerprintOf(key.publicKey))
  await page.context().clearCookies()
  await signIn(page, 'administrator')
  await page.goto('/admin')
  const card = page.locator('li', { hasText: fingerprintOf(key.publicKey) })
  await expect(card).toContainText('Put the new key for contacts of')
  await card.getByRole('button', { name: /Decline|Take back/ }).click()
  await expect(page.getByText(fingerprintOf(key.publicKey))).toHaveCount(0)
})
