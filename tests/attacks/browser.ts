import { type Browser, type BrowserContext, chromium, type LaunchOptions, type Page } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from '@/scripts/browser.mjs'
import { type Actor, theStage } from './stage'

export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS, ...options })
}

/** A browser of somebody who is signed in. */
export async function contextOf(browser: Browser, actor: Actor, javaScriptEnabled = true): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
  const [name = '', value = ''] = (actor.cookie ?? '').split('=')
  if (actor.cookie) await context.addCookies([{ name, value, url: theStage().origin, httpOnly: true, sameSite: 'Strict' }])
  return context
}

/** What a page did that no page of ours does, as lines; it goes on filling while the page lives. */
export async function watchPage(page: Page): Promise<string[]> {
  const { origin } = theStage()
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()} on ${page.url()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) seen.push(`request to ${request.url()} from ${page.url()}`)
  })
  page.on('pageerror', (error) => seen.push(`error ${error.message} on ${page.url()}`))
  await page.exposeFunction('tadaSaw', (line: string) => seen.push(line))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      void (globalThis as unknown as { tadaSaw: (line: string) => void }).tadaSaw(
        `policy ${event.violatedDirective} stopped ${event.blockedURI} on ${location.href}`,
      )
    })
  })
  return seen
}

/** Elements and attributes that no view of ours makes: whatever is found came from a text. */
export async function strangeElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const strange = [...document.querySelectorAll('*')].filter((element) => {
      const names = element.getAttributeNames()
      const isOurScript = element.matches('head > script[src^="/assets/"]')
      const tag = element.localName
      return (
        names.some((name) => name.startsWith('on') || name === 'srcdoc' || name.startsWith('xlink')) ||
        (tag === 'script' && !isOurScript) ||
        ['iframe', 'object', 'embed', 'base', 'math', 'frame', 'applet', 'template', 'marquee'].includes(tag) ||
        (tag === 'meta' && names.includes('http-equiv')) ||
        (tag === 'link' && element.getAttribute('rel') !== 'icon') ||
        (tag === 'style' && element.parentElement?.localName !== 'head') ||
        names.some(
          (name) =>
            ['href', 'src', 'action', 'formaction'].includes(name) &&
            /^\s*(javascript|vbscript|data:text)|evil/i.test(element.getAttribute(name) ?? ''),
        )
      )
    })
    return strange.map((element) => `${location.pathname}: ${element.outerHTML.slice(0, 120)}`)
  })
}
