import { expect, type Page, test } from '@playwright/test'
import postgres from 'postgres'
import { TOTP } from 'otpauth'
import { makeDatabase } from '../support/make-database'
import { type OwnServer, startOwnServer } from '../support/own-server'
import { startCluster } from '../support/start-cluster'
import { signInWith } from './demo'

/** Beside the ports of the journeys and of the outage. */
const PORT = Number(process.env['JOURNEYS_PORT'] ?? 3210) + 2

const FORM = 'form[data-key]'

let cluster: Awaited<ReturnType<typeof startCluster>>
let owner: ReturnType<typeof postgres>
let server: OwnServer

test.beforeAll(async () => {
  cluster = await startCluster()
  const urls = await makeDatabase(cluster.url)
  owner = postgres(urls.owner, { max: 1 })
  server = await startOwnServer(PORT, { DATABASE_URL: urls.application, DATABASE_OWNER_URL: urls.owner })
})
test.afterAll(async () => {
  await server.stop()
  await owner.end()
  cluster.stop()
})
test.use({ baseURL: `http://localhost:${PORT}` })

/** Plugs a key into the browser: it is touched at once whenever it is asked. */
async function plugIn(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'usb', hasUserVerification: false, automaticPresenceSimulation: true } as const
  await session.send('WebAuthn.addVirtualAuthenticator', { options })
}

/** Ten minutes pass for every session, as far as proofs go. */
async function letProofsGrowOld(): Promise<void> {
  await owner`update sessions set proven_at = proven_at - interval '10 minutes'`
}

async function signInByCode(page: Page, name: 'trainer' | 'coordinator' | 'administrator'): Promise<void> {
  const { handle, passphrase, totpKey = '' } = server.people[name]
  await signInWith(page, handle, passphrase)
  await page.locator('[name=code]').fill(new TOTP({ secret: totpKey }).generate())
  await page.locator('form:has([name=code]) button').click()
  await expect(page).toHaveURL(/\/(studio|desk|admin)$/)
}

async function addKey(page: Page): Promise<void> {
  await page.goto('/en/account/factors')
  await page.locator(FORM).getByRole('button').click()
  await expect(page.locator('main')).toContainText('Key 1')
}

async function signInByKey(page: Page, name: 'trainer' | 'coordinator' | 'administrator'): Promise<void> {
  await signInWith(page, server.people[name].handle, server.people[name].passphrase)
  await page.locator(FORM).getByRole('button').click()
  await expect(page).toHaveURL(/\/(studio|desk|admin)$/)
}

/**
 * What the key signs on a page of somebody else, which asks it what our page would ask. A browser counts every port of
 * localhost as the same site, so it lets that page ask our key: only the origin in the answer tells.
 */
async function signElsewhere(page: Page, question: string): Promise<string> {
  await page.route('http://localhost:9999/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>looks like ours</title>' }))
  await page.goto('http://localhost:9999/')
  return page.evaluate(async (text) => {
    const asked = JSON.parse(text) as { challenge: string; rpId: string; allowCredentials: { id: string }[] }
    const toBytes = (part: string) => Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
    const toText = (bytes: ArrayBuffer) =>
      btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace(/=+$/, '')
    const allowCredentials = asked.allowCredentials.map(({ id }) => ({ type: 'public-key' as const, id: toBytes(id) }))
    const publicKey = { challenge: toBytes(asked.challenge), rpId: asked.rpId, allowCredentials }
    const { id, type, response } = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
    const { clientDataJSON, authenticatorData, signature } = response as AuthenticatorAssertionResponse
    const parts = { clientDataJSON: toText(clientDataJSON), authenticatorData: toText(authenticatorData), signature: toText(signature) }
    return JSON.stringify({ id, rawId: id, type, response: parts })
  }, question)
}

test('a coordinator adds a security key, signs in with it, and shows it again before anything is changed', async ({ page }) => {
  await plugIn(page)
  await signInByCode(page, 'coordinator')
  await addKey(page)
  await page.context().clearCookies()
  await signInByKey(page, 'coordinator')

  await letProofsGrowOld()
  await page.goto('/en/account/factors')
  await expect(page).toHaveURL(/\/en\/prove$/)
  await page.locator(FORM).getByRole('button').click()
  await expect(page).toHaveURL(/\/en\/account\/factors$/)

  // With a key there, the code app may go; the key is then the last one, and nothing offers to take it.
  await page.getByRole('button', { name: 'Remove the code app' }).click()
  await expect(page.locator('main')).toContainText('You have no code app.')
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0)

  // A form that was open for too long changes nothing either: first the key, then the page again.
  await letProofsGrowOld()
  await page.getByRole('button', { name: 'Make ten new codes' }).click()
  await expect(page).toHaveURL(/\/en\/prove$/)
  await page.locator(FORM).getByRole('button').click()
  await expect(page.locator('main')).toContainText('You have none left.')
  await page.getByRole('button', { name: 'Make ten new codes' }).click()
  const codes = await page.locator('.codes li').allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.getByRole('link', { name: 'I have them on paper' }).click()
  await expect(page.locator('main')).toContainText('10 of 10 left.')

  // The key stays at home, and a code on paper opens the door once.
  await page.context().clearCookies()
  await signInWith(page, server.people.coordinator.handle, server.people.coordinator.passphrase)
  await page.locator('summary').click()
  await page.locator('[name=backup]').fill(codes[3]?.toLowerCase() ?? '')
  await page.getByRole('button', { name: 'Use this code' }).click()
  await expect(page).toHaveURL(/\/desk$/)
  await page.goto('/en/account/factors')
  await expect(page.locator('main')).toContainText('9 of 10 left.')
})

test('a key that does not answer is said so, and the other ways stay', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await signInWith(page, server.people.coordinator.handle, server.people.coordinator.passphrase)
  const options = { protocol: 'ctap2', transport: 'usb', automaticPresenceSimulation: true } as const
  // This key is another one than the coordinator's.
  await session.send('WebAuthn.addVirtualAuthenticator', { options })
  await page.locator(FORM).getByRole('button').click()
  await expect(page.locator(`${FORM} [role=status]`)).toContainText('The key did not answer')
  await expect(page.locator(FORM).getByRole('button')).toBeEnabled()
  await expect(page.locator('summary')).toBeVisible()
})

test('a key that was asked by a page of another origin opens nothing here', async ({ page, context }) => {
  await plugIn(page)
  await signInByCode(page, 'trainer')
  await addKey(page)
  await context.clearCookies()
  await signInWith(page, server.people.trainer.handle, server.people.trainer.passphrase)
  const question = (await page.locator(FORM).getAttribute('data-key')) ?? ''
  const stolen = await signElsewhere(page, question)
  const answer = await page.request.post('/en/second-factor', { form: { key: stolen }, maxRedirects: 0 })
  expect(answer.status()).toBe(400)
  expect(await answer.text()).toContain('This key was not accepted')
  // The same key on our own page is taken.
  await page.goto('/en/second-factor')
  await page.locator(FORM).getByRole('button').click()
  await expect(page).toHaveURL(/\/studio$/)
})

test('a page of a key allows its own small script and nothing else', async ({ page }) => {
  await signInByCode(page, 'administrator')
  const answer = await page.goto('/en/account/factors')
  const allowed = (name: string) => new RegExp(`script-src http://localhost:${PORT}/assets/${name}\\.[0-9a-f]{12}\\.js;`)
  expect((await answer?.headerValue('content-security-policy')) ?? '').toMatch(allowed('keys'))
  const plain = await page.goto('/en/account')
  expect((await plain?.headerValue('content-security-policy')) ?? '').toMatch(allowed('leave'))
})
