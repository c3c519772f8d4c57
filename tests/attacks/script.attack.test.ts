import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, launch, strangeElements, watchPage } from './browser'
import { entitled, shownPages } from './entitled'
import { PAYLOADS } from './payloads'
import { addressOf, builtRoutes } from './routes'
import { RULES } from './rules'
import { type Actor, actorNamed, askStage, campNamed, theStage } from './stage'

const { origin } = theStage()
const camp = campNamed('c')
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Pages that somebody of the camp may open, by who opens them. */
const pages = new Map<Actor, string[]>()
for (const { actor, question } of shownPages(camp)) pages.set(actor, [...(pages.get(actor) ?? []), question.path])

/** A form on a page, as its reader's browser sees it. */
type Form = { route: string; path: string; method: string; page: string; actor: Actor; texts: string[]; values: Record<string, string> }

/** The route of the built application that an address belongs to: the one with the fewest parts in brackets. */
function routeOf(path: string): string | undefined {
  const parts = path.split('/')
  const fits = (route: string) => {
    const pattern = route.split('/')
    return pattern.length === parts.length && pattern.every((part, index) => part.startsWith('[') || part === parts[index])
  }
  const brackets = (route: string) => route.split('[').length
  return builtRoutes()
    .filter((route) => !route.includes('...') && fits(route))
    .sort((one, other) => brackets(one) - brackets(other))[0]
}

async function formsOn(page: Page, actor: Actor): Promise<Form[]> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('form')].map((form) => {
      const fields = [...form.elements].filter(
        (field): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
          'name' in field && field.name !== '' && field.localName !== 'button' && field.localName !== 'fieldset',
      )
      const isText = (field: Element) =>
        field.matches(
          'textarea, input:not([type]), input[type=text], input[type=search], input[type=tel], input[type=url], input[type=email], input[type=password]',
        )
      const first = (name: string) => {
        const same = fields.filter((field) => field.name === name)
        const chosen = same.find((field) => (field as HTMLInputElement).checked) ?? same[0]
        return chosen?.value ?? ''
      }
      const names = [...new Set(fields.map((field) => field.name))]
      return {
        // A field may be called 'action'.
        path: new URL(form.getAttribute('action') ?? '', location.href).pathname,
        method: form.method,
        texts: fields.filter(isText).map((field) => field.name),
        values: Object.fromEntries(names.map((name) => [name, first(name)])),
      }
    }),
  )
  return found.map((form) => ({ ...form, route: routeOf(form.path) ?? form.path, page: new URL(page.url()).pathname, actor }))
}

/** Every form of every page that the camp's people may open; one of each kind. */
async function findForms(): Promise<Form[]> {
  const forms = new Map<string, Form>()
  for (const [actor, paths] of pages) {
    const context = await contextOf(browser, actor)
    const page = await context.newPage()
    for (const path of paths) {
      await page.goto(origin + path)
      for (const form of await formsOn(page, actor)) if (form.texts.length > 0) forms.set(`${form.route} ${form.texts.join()}`, form)
    }
    await context.close()
  }
  return [...forms.values()]
}

/**
 * What a form is filled with beside the payload: a field that is no free text has to be right, or nothing would be stored.
 * The rule's own form says how.
 */
function filled(form: Form, payload: string): Record<string, string | string[]> {
  const sent = RULES[form.route]?.POST?.form ?? {}
  const right = typeof sent === 'function' ? sent(camp) : sent
  const texts = Object.fromEntries(form.texts.map((name) => [name, isFree(right[name]) ? payload : (right[name] ?? payload)]))
  return { ...form.values, ...right, ...texts, ...(form.values['id'] ? { id: crypto.randomUUID() } : {}) }
}

/** A number or a day is no free text. */
function isFree(value: string | string[] | undefined): boolean {
  return typeof value === 'string' && !/^[\d-]+$/.test(value)
}

/** What one looks for stands in the address, so that a found page can be gone back to; the page says so. */
const ASKING = ['/[locale]/search']

describe('a text that is script', () => {
  let forms: Form[] = []

  it('finds every form with a free text, each of which has a rule', async () => {
    // The page of examples sends nothing anywhere, and no real installation has it.
    const found = (await findForms()).filter(({ page }) => !page.endsWith('/views'))
    forms = found.filter(({ route }) => !ASKING.includes(route))
    expect(forms.map(({ route }) => route).filter((route) => !RULES[route]?.POST)).toEqual([])
    // What is typed into a form that asks and does not send would stand in an address, and so in histories and logs.
    expect(forms.filter(({ method }) => method !== 'post').map(({ page }) => page)).toEqual([])
    expect(forms.length).toBeGreaterThan(6)
  })

  it('typed into any form stays a text on the page that refuses it', async () => {
    const faults: string[] = []
    for (const actor of new Set(forms.map((form) => form.actor))) {
      const context = await contextOf(browser, actor)
      const page = await context.newPage()
      const seen = await watchPage(page)
      for (const form of forms.filter((one) => one.actor === actor)) {
        // All of them in one value, too long for any field, so that the form comes back as it was typed.
        for (const typed of [PAYLOADS.join(' '), `"'${PAYLOADS.toReversed().join('')}`]) {
          await page.goto(origin + form.page)
          const text = typed.repeat(3)
          await Promise.all([
            page.waitForNavigation(),
            page.evaluate(
              ([path, names, value]) => {
                const target = [...document.querySelectorAll('form')].find(
                  (one) => one.getAttribute('action') === path && (one.elements.namedItem(names[0] ?? '') as Element | null),
                )
                if (!target) throw new Error(`no form to ${path}`)
                for (const name of names) (target.elements.namedItem(name) as HTMLInputElement).value = value
                for (const field of target.querySelectorAll('[maxlength]')) field.removeAttribute('maxlength')
                target.submit()
              },
              [form.path, form.texts, text] as const,
            ),
          ])
          faults.push(...(await strangeElements(page)))
          const shown = await page.evaluate(() =>
            [...document.querySelectorAll('input, textarea')].some((field) => (field as HTMLInputElement).value.includes('alert(3)')),
          )
          if (!shown && !RULES[form.route]?.POST?.answer) faults.push(`${form.route} did not keep what was typed`)
        }
      }
      faults.push(...seen)
      await context.close()
    }
    expect(faults).toEqual([])
  })

  it('looked for stays a text on the page that finds nothing', async () => {
    const [form] = forms
    if (!form) throw new Error('there is no form at all')
    const context = await contextOf(browser, form.actor)
    const page = await context.newPage()
    const seen = await watchPage(page)
    const faults: string[] = []
    for (const payload of PAYLOADS) {
      await page.goto(`${origin}/en/search?q=${encodeURIComponent(payload)}`)
      // The switch of languages carries what is looked for along, packed into an address of this site.
      const found = await strangeElements(page)
      faults.push(...found.filter((fault) => !fault.includes('<a class="switch" href="/my/search?q=%3C')))
    }
    await context.close()
    expect([...faults, ...seen]).toEqual([])
  })

  it('stored through any form stays a text on every page that shows it', async () => {
    const stored: string[] = []
    // What only one of can be stored at a time, such as an organisation's name, is shown while it stands.
    const single = forms.filter(({ route }) => route === '/admin/settings')
    // Forms that store nothing were looked at above; trying them often would count as guessing.
    const storing = forms.filter(({ route }) => RULES[route]?.POST?.changes !== false)
    for (const form of storing.filter((one) => !single.includes(one))) {
      for (const payload of PAYLOADS) {
        // Wrong guesses among them are counted by where they come from.
        const headers = { 'x-forwarded-for': `10.7.0.${PAYLOADS.indexOf(payload)}` }
        const answer = await askStage({ path: form.path, form: filled(form, payload), cookie: form.actor.cookie ?? '', headers })
        expect(answer.status, `${form.route} ${payload}`).toBeLessThan(500)
        if (answer.status === 303 && answer.headers.location?.includes('/', 1)) stored.push(answer.headers.location)
      }
    }
    expect(stored.length).toBeGreaterThan(2 * PAYLOADS.length)
    const faults: string[] = []
    for (const form of single) {
      for (let place = 0; place < PAYLOADS.length; place += 2) {
        const payload = PAYLOADS.slice(place, place + 2).join(' ')
        const answer = await askStage({ path: form.path, form: filled(form, payload), cookie: form.actor.cookie ?? '' })
        expect([payload, answer.status]).toEqual([payload, 303])
        faults.push(...(await look(form.actor, [form.page, '/en/account'], payload)))
      }
    }
    const own = stored.filter((path) => /^\/(desk|studio)\//.test(path))
    for (const [actor, paths] of pages) faults.push(...(await look(actor, [...paths, ...own.filter((path) => path.startsWith(areaOf(actor)))])))
    // What a coordinator stores, a learner reads; and what an administrator does, everyone.
    const learner = actorNamed('learner c')
    const jobs = stored.filter((path) => path.startsWith('/desk/listings/')).map((path) => path.replace('/desk/listings', '/en/jobs'))
    expect(jobs.length).toBe(PAYLOADS.length)
    faults.push(...(await look(learner, jobs, 'alert(')))
    expect(faults).toEqual([])
  })

  it('in an address, a query, a fragment or a cookie is nothing but an address', async () => {
    const faults: string[] = []
    for (const [actor, paths] of pages) {
      const context = await contextOf(browser, actor)
      await context.addCookies([{ name: 'return', value: encodeURIComponent('/en/"><script>alert(1)</script>'), url: origin }])
      const page = await context.newPage()
      const seen = await watchPage(page)
      const all = encodeURIComponent(PAYLOADS.slice(0, 12).join(''))
      const routes = Object.entries(RULES).filter(([route, rule]) => route.includes('[') && rule.GET && entitled(rule, 'GET', camp) === actor)
      const spoilt = routes.flatMap(([route, rule]) =>
        [...route.matchAll(/\[([^\]]+)\]/g)].map((match) => addressOf(route, rule, camp, { [match[1] ?? '']: all })),
      )
      const queried = paths.map((path) => `${path}?group=${all}&page=${all}&saved=${all}&here=${all}#${all}`)
      for (const path of [...spoilt, ...queried]) {
        await page.goto(origin + path)
        faults.push(...(await strangeElements(page)))
      }
      faults.push(...seen)
      await context.close()
    }
    expect(faults).toEqual([])
  })

  /** Opens pages with script and gives what they did. With `expected`, one of them has to show that text. */
  async function look(actor: Actor, paths: string[], expected?: string): Promise<string[]> {
    const context = await contextOf(browser, actor)
    const page = await context.newPage()
    const seen = await watchPage(page)
    let shown = false
    for (const path of paths) {
      await page.goto(origin + path)
      seen.push(...(await strangeElements(page)))
      shown ||=
        expected !== undefined &&
        (await page.evaluate(
          (text) =>
            document.documentElement.textContent.includes(text) ||
            [...document.querySelectorAll('input, textarea')].some((field) => (field as HTMLInputElement).value.includes(text)),
          expected,
        ))
    }
    await context.close()
    if (expected !== undefined && !shown) seen.push(`${expected} is shown nowhere on ${paths.join(' ')}`)
    return seen
  }
})

function areaOf(actor: Actor): string {
  return actor.role === 'coordinator' ? '/desk' : actor.role === 'trainer' ? '/studio' : '/none'
}
