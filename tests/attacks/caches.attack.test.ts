import { afterAll, beforeAll, expect, it } from 'vitest'
import postgres from 'postgres'
import { type OwnServer, startOwnServer } from '../support/own-server'
import { type Answer, ask, type Question } from './ask'
import { COURSE, LESSON } from './camps'
import { rightQuestions } from './entitled'
import { actorNamed, askStage, campNamed, theStage } from './stage'

const { environment, ownerUrl, directory } = theStage()
let fresh: OwnServer

/** A server that has answered nobody yet, on the same database. */
beforeAll(async () => {
  const port = Number(process.env['ATTACKS_PORT'] ?? 3217) + 1
  fresh = await startOwnServer(port, { ...environment, SITE_ORIGIN: theStage().origin }, { directory })
})
afterAll(() => fresh.stop())

const PUBLIC = ['', `/${COURSE}`, `/${COURSE}/${LESSON}`, `/${COURSE}/${LESSON}/side-by-side`, '/no-such-course', `/${COURSE}/no-such-lesson`]

function essence({ status, headers, bytes }: Answer) {
  const { date: _date, connection: _connection, 'keep-alive': _keep, ...rest } = headers
  return { status, headers: rest, body: bytes.toString('base64') }
}

/** Who asks before, in every way that could leave something behind. */
const BEFORE: Omit<Question, 'path'>[] = [
  { method: 'HEAD' },
  { headers: { 'accept-encoding': 'br' } },
  { headers: { 'accept-encoding': 'gzip;q=0.5, br;q=0' } },
  { headers: { 'accept-language': 'en' } },
  { headers: { 'if-none-match': '*', range: 'bytes=0-10' } },
  { headers: { 'x-forwarded-host': 'evil.example', host: 'evil.example' } },
  { headers: { rsc: '1' } },
  { method: 'POST', form: { poison: '<script>' } },
]

it.each(PUBLIC)('whoever read /courses%s before leaves nothing for the next reader', async (rest) => {
  const people = ['learner b', 'coordinator b', 'administrator c'].map((name) => actorNamed(name).cookie ?? '')
  for (const locale of ['en', 'my']) {
    const path = `/${locale}/courses${rest}`
    for (const one of BEFORE) for (const cookie of ['', ...people]) await askStage({ ...one, path, ...(cookie && { cookie }) })
    const askers: Omit<Question, 'path'>[] = [
      {},
      { cookie: people[0] ?? '' },
      { headers: { 'accept-encoding': 'br' } },
      { headers: { 'accept-encoding': 'gzip' } },
      { headers: { 'accept-language': 'my' } },
    ]
    for (const asker of askers) {
      const question = { ...asker, path }
      expect(essence(await askStage(question)), JSON.stringify(question)).toEqual(essence(await ask(fresh.origin, question)))
    }
  }
})

it('whatever a cookie says of letters, a public page has two forms and no third', async () => {
  const { cookie: session = '' } = actorNamed('learner b')
  const wild = ['ours2', 'our', 'OURS', '"ours"', 'ours%00', '../ours', 'x'.repeat(4000), '<script>alert(1)</script>', "ours' or 1=1", 'ours=ours']
  // The first ever to ask for this page claims by a header what only the door may say.
  const claimed = essence(await ask(fresh.origin, { path: '/my/safety', headers: { 'x-tada-font': 'ours' } }))
  expect(essence(await askStage({ path: '/my/safety' }))).toEqual(claimed)
  for (const rest of PUBLIC) {
    const path = `/my/courses${rest}`
    const plain = essence(await ask(fresh.origin, { path }))
    const ours = essence(await ask(fresh.origin, { path, cookie: 'font=ours' }))
    expect(ours, path).not.toEqual(plain)
    for (const value of wild)
      for (const cookie of [`font=${value}`, `${session}; font=${value}`, `font=${value}; x=font=ours`])
        expect(essence(await askStage({ path, cookie })), cookie).toEqual(plain)
    for (const cookie of ['font=ours', `${session}; font=ours`, 'font=<script>; font=ours'])
      expect(essence(await askStage({ path, cookie, headers: { 'x-tada-font': '<script>' } })), cookie).toEqual(ours)
    expect(essence(await askStage({ path })), path).toEqual(plain)
  }
})

it('a private page is the same for each person however many others had theirs before', async () => {
  const of = (name: string) => rightQuestions('GET', campNamed(name)).filter(({ rule }) => rule.GET?.who !== 'everyone')
  const first = of('b')
  const second = of('d')
  expect(first.length).toBeGreaterThan(25)
  // The id of a form that is not sent yet and the question to a security key are made anew each time.
  const withoutIds = ({ status, body }: Answer) => `${status} ${body.replaceAll(/name="id" value="[^"]+"|[\w-]{43}/g, '')}`
  for (const { question } of [...first, ...second]) await askStage(question)
  for (const { question } of [...second, ...first]) {
    expect(withoutIds(await askStage(question)), question.path).toBe(withoutIds(await ask(fresh.origin, question)))
  }
})

it('what is served while the database is away is the page itself, and no private one', async () => {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const { cookie = '' } = actorNamed('learner b')
  const path = `/en/courses/${COURSE}/${LESSON}`
  const expected = essence(await askStage({ path }))
  try {
    await sql`alter table sessions rename to sessions_away`
    await sql`alter table course_versions rename to course_versions_away`
    expect(essence(await askStage({ path, cookie }))).toEqual(expected)
    for (const private_ of ['/en/learning', '/en/account']) expect((await askStage({ path: private_, cookie })).status).toBe(500)
  } finally {
    await sql`alter table sessions_away rename to sessions`
    await sql`alter table course_versions_away rename to course_versions`
    await sql.end()
  }
})
