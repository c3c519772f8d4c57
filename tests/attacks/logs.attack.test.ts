import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import postgres from 'postgres'
import { ask, type Question } from './ask'
import { rightQuestions } from './entitled'
import { actorNamed, askStage, campNamed, theStage } from './stage'

const { log, logStart, ownerUrl, cluster, origin, environment, directory } = theStage()

const SECRET = 'kept-secret-8d1f'
const BROWSER = 'Browser-of-a-person/8d1f'
const ADDRESS = '203.0.113.81'

/** What the server has said since it began to serve. */
const said = () => readFileSync(log, 'utf8').slice(logStart)

/** The secret in every place that a request has. */
function telling(question: Question): Question {
  const [path = ''] = question.path.split('?')
  return {
    ...question,
    path: `${path}?code=${SECRET}&page=${SECRET}`,
    headers: {
      ...question.headers,
      'user-agent': BROWSER,
      'x-forwarded-for': ADDRESS,
      referer: `https://x.example/${SECRET}`,
      authorization: SECRET,
      'x-note': SECRET,
    },
    cookie: [question.cookie, `other=${SECRET}`].filter(Boolean).join('; '),
  }
}

function expectSilence(): void {
  const text = said()
  const people = theStage()
    .camps.flatMap((camp) => [camp.learner, camp.trainer, camp.coordinator])
    .flatMap(({ handle, passphrase, id }) => [handle, passphrase, id])
  const cookies = theStage().actors.flatMap(({ cookie }) => cookie?.split('=')[1] ?? [])
  const found = [SECRET, BROWSER, ADDRESS, '127.0.0.1', 'Mozilla', '/en/', '/desk/', ...people, ...cookies].filter((secret) => text.includes(secret))
  expect(found).toEqual([])
}

it('two hundred requests with a secret in every place leave none of it in the log', async () => {
  const gets = rightQuestions('GET', campNamed('d')).map(({ question }) => question)
  const forged = [...gets, ...rightQuestions('POST', campNamed('d')).map(({ question }) => question)].map((question): Question => ({
    ...question,
    method: 'POST',
    form: { handle: SECRET, passphrase: SECRET, code: SECRET, name: '', event: SECRET },
  }))
  const paths = Array.from({ length: 40 }, (_, index) => ({ path: `/en/courses/${SECRET}-${index}/%${index}` }))
  const questions = [
    ...gets,
    ...forged.filter(
      ({ path }) =>
        !/sign-out|deletion|leave|wishes|completions|responses|result|attempts|enrolments|withdrawal|refusal|agreement|removal|closure|sign-off/.test(
          path,
        ),
    ),
    ...paths,
    ...gets,
  ]
  expect(questions.length).toBeGreaterThan(200)
  for (const question of questions) await askStage(telling(question))
  expectSilence()
})

it('faults are told by their place alone: no query, no parameter, no person', async () => {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const broken = ['listings', 'employers', 'cohorts', 'enrolments', 'work_wishes']
  const statuses: number[] = []
  try {
    for (const table of broken) await sql`alter table ${sql(table)} rename to ${sql(`${table}_away`)}`
    const learner = actorNamed('learner d').cookie ?? ''
    const questions: Question[] = [
      ...rightQuestions('GET', campNamed('d')).map(({ question }) => question),
      { path: '/en/jobs/wishes', cookie: learner, form: { place: 'mae-sot', papers: 'thai-pink-card' } },
      { path: '/studio/cohorts', cookie: actorNamed('trainer d').cookie ?? '', form: { name: SECRET, course: 'phone-safety' } },
      { path: '/desk/employers', cookie: actorNamed('coordinator d').cookie ?? '', form: { nameMy: SECRET, nameEn: SECRET, place: 'mae-sot' } },
    ]
    for (const question of questions) statuses.push((await askStage(telling(question))).status)
  } finally {
    for (const table of broken) await sql`alter table ${sql(`${table}_away`)} rename to ${sql(table)}`
    await sql.end()
  }
  expect(statuses.filter((status) => status === 500).length).toBeGreaterThan(8)
  expect(said()).toContain('request failed:')
  expectSilence()
})

it("PostgreSQL's own log holds none of it either", () => {
  const text = readFileSync(`${cluster}/log`, 'utf8')
  expect(text).toContain('does not exist')
  expect([SECRET, BROWSER, ADDRESS].filter((secret) => text.includes(secret))).toEqual([])
})

it('a fault of the framework itself is answered closed, and tells nobody anything', async () => {
  for (const headers of [{ 'content-type': 'multipart/form-data' }, { 'transfer-encoding': 'chunked' }]) {
    const { body, status } = await ask(origin, telling({ path: '/en/second-factor', method: 'POST', body: '0\r\n\r\n', headers }))
    expect(status).toBeLessThan(500)
    expect(body).not.toMatch(/node_modules|at .*\.js:\d+|Error:/)
  }
  expect(`${environment['DATABASE_URL']}${directory}`.split('/').some((part) => said().includes(`${part}@`))).toBe(false)
  expectSilence()
})
