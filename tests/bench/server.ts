import { Agent, get } from 'node:http'
import { makeDatabase } from '../support/make-database'
import { startOwnServer } from '../support/own-server'
import { startCluster } from '../support/start-cluster'
import { lessonOfThousandSyllables } from './lesson-of-thousand-syllables'
import { signIn } from './signed-in'

const AT_ONCE = 8
const WARM_UP = 200

type Target = { page: string; path: string; cookie: string; requests: number; budgetCpuMs: number }

async function main() {
  const cluster = await startCluster()
  const urls = await makeDatabase(cluster.url)
  const server = await startOwnServer(3221, { DATABASE_URL: urls.application, DATABASE_OWNER_URL: urls.owner })
  try {
    const cookies = await signIn(server.origin, server.people.underWay)
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const lesson = lessonOfThousandSyllables()
    const targets: Target[] = [
      { page: 'lesson', path: `/my${lesson.path}`, cookie: '', requests: 5000, budgetCpuMs: 1 },
      { page: 'learning', path: '/my/learning', cookie, requests: 1000, budgetCpuMs: 10 },
      { page: 'jobs', path: '/my/jobs', cookie, requests: 1000, budgetCpuMs: 10 },
    ]
    for (const target of targets) {
      await ask(server.origin, target, WARM_UP)
      const cpuBefore = await server.cpu()
      const began = performance.now()
      const waits = await ask(server.origin, target, target.requests)
      const seconds = (performance.now() - began) / 1000
      const cpuMs = ((await server.cpu()) - cpuBefore) / target.requests
      const ok = cpuMs <= target.budgetCpuMs
      console.log(
        JSON.stringify({
          page: target.page,
          requestsPerSecond: Math.round(target.requests / seconds),
          p99Ms: Math.round((waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? NaN) * 10) / 10,
          cpuMsPerRequest: Math.round(cpuMs * 100) / 100,
          budgetCpuMs: target.budgetCpuMs,
          ok,
        }),
      )
      if (!ok) process.exitCode = 1
    }
  } finally {
    await server.stop()
    cluster.stop()
  }
}

/** Asks `count` times, a few at once, and returns how long each answer took, in milliseconds. */
async function ask(origin: string, { path, cookie }: Target, count: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const waits: number[] = []
  let next = 0
  async function worker() {
    while (next++ < count) {
      const began = performance.now()
      await askOnce(`${origin}${path}`, cookie, agent)
      waits.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  agent.destroy()
  return waits
}

function askOnce(url: string, cookie: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip', ...(cookie ? { cookie } : {}) } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`))
      answer.resume().on('end', resolve)
    }).on('error', reject)
  })
}

await main()
