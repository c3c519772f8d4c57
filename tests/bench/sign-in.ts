import { Agent, request } from 'node:http'
import type { DemoPerson } from '@/demo/demo-people'
import { makeDatabase } from '../support/make-database'
import { type OwnServer, startOwnServer } from '../support/own-server'
import { startCluster } from '../support/start-cluster'
import { lessonOfThousandSyllables } from './lesson-of-thousand-syllables'

const SIGN_INS = 200
const AT_ONCE = 8
/** Tries of each kind whose medians are compared. */
const TRIES = 300
const BUDGET_DIFFERENCE = 0.05
const READERS_PER_SECOND = 20
const READING_SECONDS = 30
const FLOODING_CLIENTS = 64
const BUDGET_P99_MS = 100
const WRONG = 'wrong wrong wrong wrong wrong wrong'

async function main() {
  const cluster = await startCluster()
  const urls = await makeDatabase(cluster.url)
  const server = await startOwnServer(Number(process.env['BENCH_PORT'] ?? 3222), { DATABASE_URL: urls.application, DATABASE_OWNER_URL: urls.owner })
  try {
    await measureSignIns(server)
    await compareKnownAndUnknown(server)
    await readUnderFlood(server)
  } finally {
    await server.stop()
    cluster.stop()
  }
}

function report(line: Record<string, unknown> & { ok: boolean }): void {
  console.log(JSON.stringify(line))
  if (!line.ok) process.exitCode = 1
}

async function measureSignIns(server: OwnServer): Promise<void> {
  const learners = [server.people.newcomer, server.people.underWay, server.people.skilled, server.people.waiting]
  const signIn = (count: number) => each(count, AT_ONCE, (place) => signInOnce(server, learners[place % learners.length] as DemoPerson))
  await signIn(20)
  const cpuBefore = await server.cpu()
  const began = performance.now()
  const statuses = await signIn(SIGN_INS)
  const seconds = (performance.now() - began) / 1000
  const cpuMs = ((await server.cpu()) - cpuBefore) / SIGN_INS
  report({
    signIns: SIGN_INS,
    signInsPerSecond: Math.round((SIGN_INS / seconds) * 10) / 10,
    cpuMsPerSignIn: Math.round(cpuMs * 10) / 10,
    ok: statuses.every((status) => status === 303),
  })
}

function signInOnce(server: OwnServer, { handle, passphrase }: DemoPerson): Promise<number> {
  return send(server, { handle, passphrase })
}

/** The three kinds take turns, so that what the machine does besides falls on all of them. */
async function compareKnownAndUnknown(server: OwnServer): Promise<void> {
  const handles = { learner: server.people.skilled.handle, staff: server.people.trainer.handle, unknown: 'calm-mango-100000' }
  const waits: Record<keyof typeof handles, number[]> = { learner: [], staff: [], unknown: [] }
  for (let round = 0; round < TRIES; round++) {
    for (const kind of Object.keys(handles) as (keyof typeof handles)[]) {
      const began = performance.now()
      const status = await send(server, { handle: handles[kind], passphrase: WRONG })
      if (status !== 400) throw new Error(`a wrong passphrase was answered with ${status}`)
      waits[kind].push(performance.now() - began)
    }
  }
  for (const kind of ['learner', 'staff'] as const) {
    const [known, unknown] = [quantile(waits[kind], 0.5), quantile(waits.unknown, 0.5)]
    const difference = Math.abs(known - unknown) / unknown
    report({
      known: kind,
      knownMedianMs: round(known),
      unknownMedianMs: round(unknown),
      differencePercent: round(difference * 100),
      budgetPercent: BUDGET_DIFFERENCE * 100,
      ok: difference <= BUDGET_DIFFERENCE,
    })
  }
}

/** A lesson at a steady pace, quiet and then under a flood of wrong passphrases from ever new addresses. */
async function readUnderFlood(server: OwnServer): Promise<void> {
  const path = `/my${lessonOfThousandSyllables().path}`
  await read(server, path, 3)
  const quiet = await read(server, path, READING_SECONDS)
  const answers = new Map<number, number>()
  const over = new AbortController()
  const flood = each(FLOODING_CLIENTS, FLOODING_CLIENTS, async (client) => {
    for (let time = 0; !over.signal.aborted; time++) {
      const status = await send(server, { handle: client % 2 ? server.people.skilled.handle : `calm-mango-${client}${time}`, passphrase: WRONG })
      answers.set(status, (answers.get(status) ?? 0) + 1)
    }
  })
  // Until the queue has filled.
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const cpuBefore = await server.cpu()
  const flooded = await read(server, path, READING_SECONDS)
  const cpu = ((await server.cpu()) - cpuBefore) / (READING_SECONDS * 1000)
  over.abort()
  await flood
  const [quietP99, floodedP99] = [quantile(quiet, 0.99), quantile(flooded, 0.99)]
  report({
    lesson: path,
    readersPerSecond: READERS_PER_SECOND,
    quietP99Ms: round(quietP99),
    floodedP99Ms: round(floodedP99),
    budgetMoreMs: BUDGET_P99_MS,
    floodAnswers: Object.fromEntries(answers),
    coresUnderFlood: round(cpu),
    ok: floodedP99 - quietP99 <= BUDGET_P99_MS && (answers.get(400) ?? 0) > 0,
  })
}

/** Asks at a steady pace, whether answers have come or not, and returns how long each took, in milliseconds. */
async function read(server: OwnServer, path: string, seconds: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true })
  const answers: Promise<number>[] = []
  const began = performance.now()
  for (let count = 0; count < seconds * READERS_PER_SECOND; count++) {
    const due = began + (count * 1000) / READERS_PER_SECOND
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    answers.push(readOnce(server, path, agent))
  }
  const waits = await Promise.all(answers)
  agent.destroy()
  return waits
}

async function readOnce(server: OwnServer, path: string, agent: Agent): Promise<number> {
  const began = performance.now()
  const status = await ask(`${server.origin}${path}`, { agent, headers: { 'accept-encoding': 'gzip' } })
  if (status !== 200) throw new Error(`a lesson was answered with ${status}`)
  return performance.now() - began
}

let addresses = 0

/** Sends the form of the sign-in page from an address of its own, as a proxy on the loopback names it. */
function send(server: OwnServer, fields: Record<string, string>): Promise<number> {
  const address = `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses++ & 255}`
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'accept-encoding': 'gzip', 'x-forwarded-for': address }
  return ask(`${server.origin}/my/sign-in`, { method: 'POST', agent: senders, headers }, new URLSearchParams(fields).toString())
}

const senders = new Agent({ keepAlive: true, maxSockets: 256 })

function ask(url: string, options: Parameters<typeof request>[1], body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, options, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    })
      .on('error', reject)
      .end(body)
  })
}

/** Does `count` pieces of work, so many at once. */
async function each<T>(count: number, atOnce: number, work: (place: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  async function worker() {
    for (let place = next++; place < count; place = next++) results[place] = await work(place)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? NaN
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

await main()
senders.destroy()
