import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { type Answer, eachOf, type Question } from './ask'
import type { Camp } from './camps'
import { watchChanges } from './changes'
import { entitled, rightTarget } from './entitled'
import { addressOf, builtBesideRoutes, builtRoutes } from './routes'
import { BY_ITSELF, type Form, HOUSEKEEPING, PUBLIC_PARTS, type Rule, RULES } from './rules'
import { plantedSecrets } from './secrets'
import { type Actor, actorNamed, askStage, campNamed, theStage } from './stage'

const { ownerUrl, camps } = theStage()
const actors = theStage().actors.filter((actor) => !actor.isSpare)
const secrets = plantedSecrets(theStage())
const changes = watchChanges(ownerUrl)
const ruled = Object.entries(RULES)

afterAll(() => changes.close())

/** Somebody's object, or one that nobody has. */
type Target = { name: string; camp?: Camp; id?: string }

const TARGETS: Target[] = [
  // One's own, a colleague's and a stranger's: the people of the last camp are strangers everywhere.
  ...camps.slice(0, 3).map((camp) => ({ name: `camp ${camp.name}`, camp })),
  { name: 'nobody', id: randomUUID() },
  { name: 'no id', id: "1' or '1'='1" },
]

type Case = Question & { actor: Actor; target: Target; expected: number[] }

type Method = 'GET' | 'HEAD' | 'POST'

/** What the rule says that this actor gets there. */
function expectedOf(rule: Rule, method: Method, actor: Actor, target: Target): number[] {
  const door = method === 'POST' ? rule.POST : rule.GET
  if (!door) return [405]
  if (door.who === 'everyone') return [door.answer]
  // To the sign-in page; or the page gives back what was typed, kept by nobody.
  if (!actor.role) return method === 'POST' ? [303, 401] : [303]
  if (!door.who.includes(actor.role)) return [404]
  if (door.proven && actor.isStale) return [303]
  if (isTheirs(door.whose, actor, target)) return [door.answer]
  if (method !== 'POST') return [404]
  // A form may say of what is no id at all that it cannot be read.
  const unread = typeof rule.POST?.form === 'function' && target.name === 'no id' ? [400] : []
  return [rule.POST?.stranger ?? 404, ...unread]
}

function isTheirs(whose: 'own' | 'organisation' | 'colleague' | 'any', actor: Actor, { camp }: Target): boolean {
  if (whose === 'any') return true
  if (!camp) return false
  const isOwn = camp.name === actor.camp
  if (whose === 'own') return isOwn
  return camp.organisationId === actor.organisationId && !(whose === 'colleague' && isOwn)
}

function mayEnter(rule: Rule, method: Method, actor: Actor, target: Target): boolean {
  const door = method === 'POST' ? rule.POST : rule.GET
  if (!door) return false
  if (door.proven && actor.isStale) return false
  return door.who === 'everyone' || (actor.role !== undefined && door.who.includes(actor.role) && isTheirs(door.whose, actor, target))
}

function targetsOf(rule: Rule): Target[] {
  const namesObjects = rule.objects !== undefined || typeof rule.POST?.form === 'function'
  const names = Object.values(rule.objects ?? {})
  return namesObjects ? TARGETS.filter(({ camp }) => names.every((name) => !camp || camp.objects[name])) : TARGETS.slice(0, 1)
}

function formOf(rule: Rule, target: Target): Form {
  const form = rule.POST?.form ?? {}
  if (typeof form !== 'function') return form
  if (target.camp) return form(target.camp)
  const example = form(campNamed('a'))
  // An id is replaced by one that nobody has; what is no id stays.
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name, typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? (target.id ?? '') : value]),
  )
}

function casesOf(route: string, rule: Rule, methods: readonly Method[]): Case[] {
  const cases: Case[] = []
  for (const target of targetsOf(rule))
    for (const actor of actors)
      for (const method of methods) {
        // Nothing but the first object is asked for without its body: the answer is the same one, cut short.
        if (method === 'HEAD' && target.camp?.name !== 'a') continue
        const path = addressOf(route, rule, target.camp ?? encodeURIComponent(target.id ?? ''))
        const question: Question = {
          method,
          path,
          ...(actor.cookie && { cookie: actor.cookie }),
          ...(method === 'POST' && { form: formOf(rule, target) }),
        }
        cases.push({ ...question, actor, target, expected: expectedOf(rule, method, actor, target) })
      }
  return cases
}

/** What this answer gives away that its reader may not know. What they sent themselves does not count. */
function leaks({ body, headers }: Answer, { actor, form, path }: Case): string[] {
  const sent = `${JSON.stringify(form ?? {})} ${decodeURIComponent(path)}`
  const seen = `${body}\n${JSON.stringify(headers)}`
  return secrets
    .filter(({ text, mayRead }) => seen.includes(text) && !mayRead(actor) && !sent.includes(text))
    .map(({ of, text }) => `${of} (${text})`)
}

const nameOf = ({ method, actor, path, target }: Case) => `${method} ${path} as ${actor.name} at the object of ${target.name}`

/** Sends them all and gives a line for each answer that the rules do not foresee. */
async function faultsOf(cases: Case[], isAllowed: (answer: Answer, one: Case) => boolean): Promise<string[]> {
  const faults: string[] = []
  await eachOf(cases, async (one) => {
    const answer = await askStage(one)
    if (!isAllowed(answer, one)) faults.push(`${nameOf(one)}: ${answer.status} instead of ${one.expected.join(' or ')}`)
    for (const leak of leaks(answer, one)) faults.push(`${nameOf(one)} shows ${leak}`)
  })
  return faults
}

function asExpected({ status, headers, body }: Answer, { actor, expected, method }: Case): boolean {
  if (method === 'HEAD' && body !== '') return false
  if (status === 303 && !actor.role && headers.location?.includes('sign-in')) return expected.includes(303)
  return expected.includes(status)
}

/** The tables that were changed, apart from those that may always move; named by repeating the requests one by one. */
async function whatChanged(cases: Case[], except: readonly string[]): Promise<string[]> {
  const unexpected = async () => (await changes.since()).filter(({ table }) => !except.includes(table))
  if ((await unexpected()).length === 0) return []
  const found: string[] = []
  for (const one of cases) {
    await askStage(one)
    for (const { table, operation } of await unexpected()) found.push(`${nameOf(one)}: ${operation} on ${table}`)
  }
  return found.length > 0 ? found : ['something was changed that one request alone does not change again']
}

describe('the rules', () => {
  it('name every address of the built application, and none that is not there', () => {
    const routes = builtRoutes()
    expect(
      routes.filter((route) => !RULES[route]),
      'routes without a rule in tests/attacks/rules.ts',
    ).toEqual([])
    expect(
      Object.keys(RULES).filter((route) => !routes.includes(route)),
      'rules without a route',
    ).toEqual([])
  })

  it('have no way in beside them: no server action, no middleware, no page of the old router', () => {
    expect(builtBesideRoutes()).toEqual([])
  })

  it('say of each part of an address whose object it names', () => {
    const parts = ruled.flatMap(([route, { objects = {} }]) =>
      [...route.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? '').filter((part) => !objects[part] && !PUBLIC_PARTS[part]),
    )
    expect(parts).toEqual([])
  })
})

describe('everyone at every address', () => {
  it.each(ruled)('%s is refused to whoever has no business there: nothing shown, nothing changed', async (route, rule) => {
    await changes.since()
    const refused = casesOf(route, rule, ['GET', 'HEAD', 'POST']).filter(
      ({ method, actor, target }) => !mayEnter(rule, method === 'HEAD' ? 'GET' : (method as Method), actor, target),
    )
    expect(await faultsOf(refused, asExpected)).toEqual([])
    expect(await whatChanged(refused, rule.POST?.waits ? [...BY_ITSELF, 'kept_forms'] : BY_ITSELF)).toEqual([])
  })

  it.each(ruled.filter(([, rule]) => rule.GET))('%s opens to whoever may, shows no stranger, and changes nothing', async (route, rule) => {
    await changes.since()
    const allowed = casesOf(route, rule, ['GET', 'HEAD']).filter(({ actor, target }) => mayEnter(rule, 'GET', actor, target))
    const titles: string[] = []
    expect(allowed.length).toBeGreaterThan(0)
    const seen = (answer: Answer, one: Case) => {
      titles.push(/<title>([^<]*)/.exec(answer.body)?.[1] ?? '')
      return asExpected(answer, one)
    }
    expect(await faultsOf(allowed, seen)).toEqual([])
    expect(await whatChanged(allowed, HOUSEKEEPING)).toEqual([])
    // A browser keeps titles in its history, whoever was allowed to read the page.
    expect(titles.filter((title) => secrets.some(({ text }) => title.includes(text)))).toEqual([])
  })

  it('no address knows another method', async () => {
    await changes.since()
    const faults: string[] = []
    const cases = ruled.flatMap(([route, rule]) =>
      actors
        .filter(({ camp }) => camp === 'a' || camp === '')
        .flatMap((actor) =>
          ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'].map((method) => ({
            method,
            path: addressOf(route, rule, campNamed('a')),
            ...(actor.cookie && { cookie: actor.cookie }),
            name: actor.name,
          })),
        ),
    )
    await eachOf(cases, async ({ name, ...question }) => {
      const { status, body } = await askStage(question)
      if (status !== 405 || body !== '') faults.push(`${question.method} ${question.path} as ${name}: ${status}`)
    })
    expect(faults).toEqual([])
    expect((await changes.since()).filter(({ table }) => !BY_ITSELF.includes(table))).toEqual([])
  })
})

/** The same request in another dress: the framework's own headers and suffixes, and those that proxies believe. */
const DISGUISES: { name: string; headers?: Record<string, string>; path?: (path: string) => string }[] = [
  { name: 'RSC', headers: { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D', 'next-router-prefetch': '1' } },
  { name: 'segment prefetch', headers: { rsc: '1', 'next-router-segment-prefetch': '/_tree' } },
  { name: 'server action', headers: { 'next-action': '7f0000000000000000000000000000000000000000' } },
  { name: 'data request', headers: { 'x-nextjs-data': '1', 'x-nextjs-rewrite': '/en/courses' } },
  { name: 'subrequest', headers: { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' } },
  { name: 'middleware', headers: { 'x-middleware-rewrite': '/admin', 'x-middleware-next': '1', 'x-middleware-override-headers': 'cookie' } },
  { name: 'invoked', headers: { 'x-invoke-path': '/admin', 'x-invoke-status': '200', 'x-matched-path': '/admin', 'x-now-route-matches': '1=admin' } },
  { name: 'another host', headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' } },
  { name: 'from the machine itself', headers: { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', 'x-tada-address': '127.0.0.1' } },
  { name: 'another address', headers: { 'x-original-url': '/en/courses', 'x-rewrite-url': '/en/courses', 'x-forwarded-uri': '/en/courses' } },
  { name: 'another method', headers: { 'x-http-method-override': 'POST', 'x-http-method': 'DELETE', 'x-method-override': 'PUT' } },
  { name: 'a claimed person', headers: { authorization: 'Bearer admin', 'x-user': 'administrator', 'x-tada-person': 'administrator' } },
  { name: '.rsc', path: (path) => `${path}.rsc` },
  { name: '?_rsc', path: (path) => `${path}?_rsc=1` },
  { name: '.segments', path: (path) => `${path}.segments/_tree.segment.rsc` },
  { name: 'json of the pages router', path: (path) => `/_next/data/build${path}.json` },
  { name: 'a slash at the end', path: (path) => `${path}/` },
  { name: 'two slashes', path: (path) => path.replaceAll('/', '//') },
  { name: 'a dot', path: (path) => `/.${path}` },
  { name: 'a climb', path: (path) => `/en/courses/..%2f..${path}` },
  { name: 'a climb in the open', path: (path) => `/en/courses/../..${path}` },
  { name: 'capitals', path: (path) => path.toUpperCase() },
  { name: 'a letter in disguise', path: (path) => path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`) },
  { name: 'a parameter of the path', path: (path) => `${path};admin=true` },
]

describe('the same in disguise', () => {
  /** Nobody, and whoever would be right at an object of their own, in the other organisation. */
  const isOther = ({ actor }: Case, rule: Rule) =>
    actor.name === 'nobody' || [rule.GET, rule.POST].some((door) => entitled(rule, door === rule.GET ? 'GET' : 'POST', campNamed('d')) === actor)

  it.each(DISGUISES)('$name opens nothing', async ({ headers = {}, path = (same) => same }) => {
    await changes.since()
    const cases = ruled.flatMap(([route, rule]) =>
      casesOf(route, rule, ['GET', 'POST'])
        .filter((one) => one.target.camp?.name === 'a' && isOther(one, rule))
        .filter(({ method, actor, target }) => !mayEnter(rule, method as Method, actor, target))
        .map((one) => ({ ...one, path: path(one.path), headers })),
    )
    expect(cases.length).toBeGreaterThan(100)
    // Refused one way or another; or, where the address has become a public one, the same for everyone.
    const isHarmless = ({ status }: Answer) => [303, 308, 400, 401, 403, 404, 405].includes(status)
    expect(await faultsOf(cases, isHarmless)).toEqual([])
    expect((await changes.since()).filter(({ table }) => !BY_ITSELF.includes(table))).toEqual([])
  })

  it('a query cannot put a stranger into the address', async () => {
    await changes.since()
    const cases = ruled
      .filter(([, rule]) => rule.objects)
      .flatMap(([route, rule]) =>
        casesOf(route, rule, ['GET'])
          .filter(({ actor, target }) => actor.camp === 'c' && target.camp?.name === 'c')
          .map((one) => {
            const stolen = Object.entries(rule.objects ?? {}).flatMap(([part, name]) => {
              const id = campNamed('a').objects[name] ?? ''
              return [`${part}=${id}`, `nxtP${part}=${id}`, `nxtI${part}=${id}`]
            })
            return { ...one, path: `${one.path}?${stolen.join('&')}` }
          }),
      )
    expect(cases.length).toBeGreaterThan(20)
    expect(await faultsOf(cases, asExpected)).toEqual([])
  })
})

describe("one's own together with a stranger's", () => {
  /** A request about several objects of which one is another organisation's. */
  const mixes = ruled.flatMap(([route, rule]) => {
    const own = campNamed('a')
    const strange = campNamed('c')
    const actor = actors.find(({ role, camp }) => camp === 'a' && role && rule.POST && rule.POST.who !== 'everyone' && rule.POST.who.includes(role))
    if (!actor) return []
    const parts = Object.entries(rule.objects ?? {})
    const form = formOf(rule, { name: 'own', camp: own })
    const strangeForm = formOf(rule, { name: 'strange', camp: strange })
    const fields = Object.keys(form).filter((field) => form[field] !== strangeForm[field])
    if (parts.length + fields.length < 2) return []
    const base = {
      method: 'POST',
      actor,
      target: { name: 'camp c', camp: strange },
      expected: [303, 400, 404],
      ...(actor.cookie && { cookie: actor.cookie }),
    }
    return [
      ...parts.map(([part, name]) => ({ ...base, form, path: addressOf(route, rule, own, { [part]: strange.objects[name] ?? '' }) })),
      ...fields.map((field) => ({ ...base, form: { ...form, [field]: strangeForm[field] ?? '' }, path: addressOf(route, rule, own) })),
    ]
  })

  it('changes nothing of either', async () => {
    await changes.since()
    expect(mixes.length).toBeGreaterThan(5)
    expect(await faultsOf(mixes, asExpected)).toEqual([])
    expect(await whatChanged(mixes, BY_ITSELF)).toEqual([])
  })
})

/** Last, for it uses the objects of camp a up. */
describe('the forms that were refused', () => {
  const shown = ruled.filter(([, { POST }]) => typeof POST?.shownBy === 'string')
  /** What takes something or somebody away comes when all else was shown. */
  const takesAway = ([route]: (typeof ruled)[number]) => ['removal', 'deletion', 'sign-out'].findIndex((noun) => route.endsWith(noun))

  it.each(shown.sort((one, other) => takesAway(one) - takesAway(other)))(
    '%s: the very form that others may not send works for its owner',
    async (route, rule) => {
      // Whoever was deleted cannot sign out.
      const camp = campNamed(route.endsWith('sign-out') ? 'b' : 'a')
      const by = rule.POST?.shownBy as string
      const { cookie = '' } = actorNamed(`${by} ${camp.name}`)
      await changes.since()
      const target = rightTarget(rule, 'POST', camp)
      const form = formOf(rule, { name: 'right', camp: target })
      const answer = await askStage({ method: 'POST', path: addressOf(route, rule, target), form, cookie })
      expect(answer.status).toBe(rule.POST?.answer)
      const changed = await changes.since()
      if (rule.POST?.changes === false) expect(changed.filter(({ table }) => !HOUSEKEEPING.includes(table))).toEqual([])
      else expect(changed.length).toBeGreaterThan(0)
    },
  )
})
