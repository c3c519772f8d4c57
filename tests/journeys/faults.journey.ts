import { expect, test } from '@playwright/test'
import { FORM_BYTES } from '@/app/_page/form'
import { signIn } from './demo'

test('an unknown address says so in the language of the reader and leads on', async ({ page }) => {
  for (const [path, lang] of [
    ['/my/nothing-here', 'my'],
    ['/en/courses/no-such-course', 'en'],
    ['/en/courses/phone-safety/no-such-lesson', 'en'],
    ['/xx/courses', 'en'],
  ] as const) {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.locator(`main a[href="/${lang}/courses"]`)).toBeVisible()
  }
})

test('a form that another site sends changes nothing', async ({ request }) => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
    const answer = await request.post('/en/sign-in', { form: { handle: 'a', passphrase: 'b' }, headers })
    expect(answer.status()).toBe(403)
  }
})

test('a form that is too large is refused with 413, one that is no form with 415', async ({ request }) => {
  const large = await request.post('/en/sign-in', { form: { handle: 'x'.repeat(FORM_BYTES), passphrase: 'b' } })
  expect(large.status()).toBe(413)
  const json = await request.post('/en/sign-in', { data: { handle: 'a' } })
  expect(json.status()).toBe(415)
})

test('what was typed into a refused form stays, with a message beside the field in the language of the page', async ({ request }) => {
  for (const [locale, message] of [
    ['en', 'Please fill this in.'],
    ['my', 'ဒီနေရာကို ဖြည့်ပေးပါ။'],
  ] as const) {
    const answer = await request.post(`/${locale}/sign-in`, { form: { handle: 'calm-mango-482', passphrase: ' ' } })
    expect(answer.status()).toBe(400)
    const html = await answer.text()
    expect(html).toContain(message)
    expect(html).toContain('calm-mango-482')
  }
})

test('a learner finds no desk, and a trainer no learner page', async ({ page }) => {
  await signIn(page, 'newcomer')
  for (const path of ['/desk', '/studio', '/admin', '/desk/learners']) expect((await page.goto(path))?.status()).toBe(404)
  await page.context().clearCookies()
  await signIn(page, 'trainer')
  for (const path of ['/en/jobs', '/desk', '/admin']) expect((await page.goto(path))?.status()).toBe(404)
})

test('private pages are kept nowhere, and lead who is not signed in to the sign-in page', async ({ page, request }) => {
  const answer = await request.get('/en/jobs', { maxRedirects: 0 })
  expect([answer.status(), answer.headers()['location']]).toEqual([303, '/en/sign-in'])
  await signIn(page, 'newcomer')
  for (const path of ['/en/learning', '/en/jobs', '/en/introductions', '/en/account']) {
    expect((await page.goto(path))?.headers()['cache-control']).toBe('no-store')
  }
})

test('who reloads the address of a refused form gets the page that the form stands on', async ({ page }) => {
  const id = '00000000-0000-4000-8000-000000000000'
  const lead = async (path: string) => (await page.request.get(path, { maxRedirects: 0 })).headers()['location']
  await signIn(page, 'newcomer')
  await expect(page).not.toHaveURL(/sign-in/)
  for (const noun of ['agreement', 'refusal', 'withdrawal']) {
    expect(await lead(`/en/introductions/${id}/${noun}`)).toBe(`/en/introductions/${id}`)
  }
  await page.context().clearCookies()
  await signIn(page, 'coordinator')
  for (const [base, nouns] of [
    [`/desk/introductions/${id}`, ['stages', 'closure']],
    [`/desk/employers/${id}`, ['vetting', 'block']],
    [`/desk/listings/${id}`, ['closure']],
  ] as const) {
    for (const noun of nouns) expect(await lead(`${base}/${noun}`)).toBe(base)
  }
  expect(await lead(`/desk/invitations/${id}/withdrawal`)).toBe('/desk/invitations')
})
