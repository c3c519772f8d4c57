import { expect, test } from '@playwright/test'
import { makeDatabase } from '../support/make-database'
import { startOwnServer } from '../support/own-server'
import { startCluster } from '../support/start-cluster'

const LESSON = '/my/courses/phone-safety/lock-and-lost'

test('while the database is away, private pages say so plainly, lessons stay readable, and everything heals by itself', async ({ request }) => {
  const cluster = await startCluster()
  const urls = await makeDatabase(cluster.url)
  const server = await startOwnServer(3211, { DATABASE_URL: urls.application, DATABASE_OWNER_URL: urls.owner })
  const status = async (path: string) => (await request.get(server.origin + path)).status()
  const signIn = () =>
    request.post(`${server.origin}/en/sign-in`, {
      form: { handle: server.people.newcomer.handle, passphrase: server.people.newcomer.passphrase },
      maxRedirects: 0,
    })
  try {
    expect((await signIn()).status()).toBe(303)
    expect(await status('/en/learning')).toBe(200)
    expect(await status(LESSON)).toBe(200)

    cluster.halt()
    const away = await request.get(`${server.origin}/en/learning`)
    expect(away.status()).toBe(503)
    expect(await away.text()).toContain('Nothing of yours is lost')
    expect((await signIn()).status()).toBe(503)
    expect(await status('/health')).toBe(503)
    expect(await status(LESSON)).toBe(200)

    cluster.resume()
    await expect.poll(() => status('/health'), { timeout: 20_000 }).toBe(200)
    expect(await status('/en/learning')).toBe(200)
  } finally {
    await server.stop()
    cluster.stop()
  }
})
