import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { BrowserContext, Page } from '@playwright/test'
import { type OwnServer, startOwnServer } from '../support/own-server'
import { theStage } from './stage'

/** What scripts of later releases may keep on the phone. */
export async function fillStores(page: Page, secret: string): Promise<void> {
  await page.evaluate(async (text) => {
    localStorage.setItem('kept', text)
    sessionStorage.setItem('kept', text)
    const cache = await caches.open('kept')
    await cache.put('/kept', new Response(text))
    await new Promise((resolve) => {
      const open = indexedDB.open('kept', 1)
      open.addEventListener('success', () => {
        open.result.close()
        resolve(undefined)
      })
    })
  }, secret)
}

export async function leftOnPhone(page: Page): Promise<Record<string, unknown>> {
  // A page of this site that runs nothing of its own.
  await page.goto(`${theStage().origin}/health`)
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
}

export const NOTHING = { local: 0, session: 0, caches: [], databases: [], workers: 0 }

/** Where 'Leave now' leads is another site, which no test visits. */
export function standInForNeutralPage(context: BrowserContext): Promise<unknown> {
  return context.route(/^https:/, (route) => route.fulfill({ body: '<title>weather</title><p>Rain.' }))
}

/** From now on requests to such addresses wait until the function that this gives is called: the network of a phone in the hills. */
export async function stall(context: BrowserContext, url: RegExp): Promise<() => void> {
  let release = () => {}
  const open = new Promise<void>((resolve) => {
    release = resolve
  })
  await context.route(url, async (route) => {
    await open
    await route.fallback()
  })
  return release
}

/** What there is to be read, whether it can be seen or not. */
export const textOf = (page: Page) => page.evaluate(() => `${document.title} ${document.body ? document.body.textContent : 'nothing'}`)

/** Presses 'Leave now' and says what there is to be read in the same turn, before anything could be asked of the network. */
export function pressLeave(page: Page): Promise<string> {
  return page.evaluate(() => {
    document.querySelector<HTMLButtonElement>('form[action="/leave"] button')?.click()
    return `${document.title} ${document.body ? document.body.textContent : 'nothing'}`
  })
}

/** The application at an address where no answer forbids a browser to keep it: as if the browser did not care. */
export async function serveToKeep(): Promise<{ server: OwnServer; keeping: string }> {
  const { environment, directory } = theStage()
  const [port, behind] = [1, 2].map((more) => Number(process.env['ATTACKS_PORT'] ?? 3217) + more)
  const keeping = `http://localhost:${port}`
  const server = await startOwnServer(behind ?? 0, { ...environment, SITE_ORIGIN: keeping }, { directory })
  const proxy = createServer(({ method, url, headers }, response) => {
    const asked = request(`${server.origin}${url}`, { method, headers }, (answer) => {
      const said = { ...answer.headers, ...(answer.headers['cache-control'] === 'no-store' && { 'cache-control': 'no-cache' }) }
      response.writeHead(answer.statusCode ?? 500, said)
      answer.pipe(response)
    })
    asked.end()
  })
  proxy.listen(port, '127.0.0.1')
  await once(proxy, 'listening')
  const stop = async () => {
    proxy.close()
    proxy.closeAllConnections()
    await server.stop()
  }
  return { server: { ...server, stop }, keeping }
}
