import { execFileSync } from 'node:child_process'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { TOTP } from 'otpauth'
import { makeDatabase } from '../support/make-database'
import { startOwnServer } from '../support/own-server'
import { startCluster } from '../support/start-cluster'

const COURSE = '/en/courses/phone-safety'

test('an administrator stops everything on one server, and on the other nobody is signed in on the very next request', async ({ playwright }) => {
  const cluster = await startCluster()
  const urls = await makeDatabase(cluster.url)
  const databases = { DATABASE_URL: urls.application, DATABASE_OWNER_URL: urls.owner }
  const here = await startOwnServer(3225, databases)
  const there = await startOwnServer(3226, { ...databases, SITE_ORIGIN: here.origin }, { directory: here.directory })
  const { people } = here
  const [learner, administrator, stranger] = await Promise.all([1, 2, 3].map(() => playwright.request.newContext({ maxRedirects: 0 })))
  if (!learner || !administrator || !stranger) throw new Error('no browsers')
  const status = async (by: APIRequestContext, url: string) => (await by.get(url)).status()
  const signIn = (by: APIRequestContext, { handle, passphrase }: { handle: string; passphrase: string }, origin = here.origin) =>
    by.post(`${origin}/en/sign-in`, { form: { handle, passphrase, phone: 'own' } })
  const keeper = (...words: string[]) =>
    execFileSync('node', ['--import', 'tsx', 'scripts/admin.ts', ...words], {
      encoding: 'utf8',
      env: { ...process.env, ...databases, SITE_ORIGIN: here.origin, AUTH_SECRET: 'of this one run only, and of nothing else at all' },
    })
  try {
    expect((await signIn(learner, people.newcomer)).status()).toBe(303)
    await signIn(administrator, people.administrator)
    const code = new TOTP({ secret: people.administrator.totpKey ?? '' }).generate()
    expect((await administrator.post(`${here.origin}/en/second-factor`, { form: { code } })).status()).toBe(303)
    for (const { origin } of [here, there]) {
      expect(await status(learner, `${origin}/en/learning`)).toBe(200)
      expect(await status(administrator, `${origin}/admin`)).toBe(200)
    }

    const unsure = await administrator.post(`${here.origin}/admin/stop`, { form: {} })
    expect([unsure.status(), await unsure.text()]).toEqual([400, expect.stringContaining('Please tick the box')])
    const cookies = (await administrator.storageState()).cookies
    const stopped = await administrator.post(`${here.origin}/admin/stop`, { form: { sure: 'yes' } })
    expect([stopped.status(), await stopped.text()]).toEqual([200, expect.stringContaining('Everything is stopped')])
    expect((await administrator.storageState()).cookies).toEqual([])

    const kept = await playwright.request.newContext({ maxRedirects: 0, storageState: { cookies, origins: [] } })
    for (const { origin } of [there, here]) {
      expect(await status(learner, `${origin}/en/learning`)).toBe(303)
      expect(await status(kept, `${origin}/admin`)).toBe(303)
      expect(await status(stranger, origin + COURSE)).toBe(200)
      const right = await signIn(stranger, people.newcomer, origin)
      const wrong = await signIn(stranger, { handle: people.newcomer.handle, passphrase: people.skilled.passphrase }, origin)
      expect(right.status()).toBe(400)
      expect((await right.text()).replace(people.newcomer.passphrase, '')).toBe((await wrong.text()).replace(people.skilled.passphrase, ''))
    }

    expect(keeper('resume', '--organisation', 'demo')).toContain('goes on')
    expect(await status(learner, `${there.origin}/en/learning`)).toBe(303)
    expect((await signIn(learner, people.newcomer, there.origin)).status()).toBe(303)
    expect(await status(learner, `${here.origin}/en/learning`)).toBe(200)
    keeper('stop', '--organisation', 'demo')
    expect(await status(learner, `${here.origin}/en/learning`)).toBe(303)
  } finally {
    await there.stop()
    await here.stop()
    cluster.stop()
  }
})
