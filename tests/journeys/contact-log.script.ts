import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { TOTP } from 'otpauth'
import { makeStaffKey } from '@/core/contact/staff-key'
import { filesWith } from '../support/files-with'
import { startOwnServer } from '../support/own-server'
import { signInWith } from './demo'

/** Drawn anew: no handle, passphrase or course may hold it by chance. */
const SECRET = crypto.randomUUID()

test('a contact that is typed without script stands in no file and no log, not even when it is refused', async ({ browser }) => {
  const logs = mkdtempSync(join(tmpdir(), 'tada-log-'))
  const server = await startOwnServer(3212, {}, { log: join(logs, 'log') })
  const { origin, people } = server
  try {
    const desk = await browser.newContext({ baseURL: origin })
    const { handle, passphrase, totpKey } = people.coordinator
    const entry = await desk.newPage()
    await signInWith(entry, handle, passphrase)
    await entry.locator('[name=code]').fill(new TOTP({ secret: totpKey ?? '' }).generate())
    await entry.locator('form:has([name=code]) button').click()
    await expect(entry).toHaveURL(/\/desk$/)
    const { rounds, ...key } = await makeStaffKey('words')
    expect((await desk.request.post('/desk/key', { form: { ...key, rounds }, maxRedirects: 0 })).status()).toBe(303)

    const learner = await browser.newContext({ baseURL: origin, javaScriptEnabled: false })
    await learner.request.post('/en/sign-in', { form: { handle: people.waiting.handle, passphrase: people.waiting.passphrase } })
    const page = await learner.newPage()
    await page.goto('/en/introductions')
    await page.locator('main a[href^="/en/introductions/"]').first().click()
    await page.locator('textarea').fill(`Signal ${SECRET}`)
    await page.getByRole('button', { name: 'Give it to my coordinator' }).click()
    await expect(page.locator('main')).toContainText('You gave a way to reach you on')
    const refused = await learner.request.post(`${page.url()}/contact`, { form: { how: 'plain', contact: SECRET.repeat(6) } })
    expect(refused.status()).toBe(400)
  } finally {
    await server.stop()
  }
  expect(filesWith(server.directory, people.waiting.handle)).not.toEqual([])
  expect([...filesWith(server.directory, SECRET), ...filesWith(logs, SECRET)]).toEqual([])
})
