import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from '@/scripts/browser.mjs'
import { lessonOfThousandSyllables } from './lesson-of-thousand-syllables'
import { type OwnServer, startOwnServer } from '../support/own-server'
import { keyWords } from '@/core/contact/key-words'
import { makeStaffKey } from '@/core/contact/staff-key'
import { type Cookie, cookieHeader, post, signIn } from './signed-in'

/** A phone on 2G. */
const NETWORK = { offline: false, latency: 840, downloadThroughput: 240_000 / 8, uploadThroughput: 240_000 / 8 }
const RUNS = 5
const PAINT_RATIO = 1.5

/** Bytes over the wire. With a `scriptBudget` the scripts are held to that, and all else of the page to `budget`. */
type Target = { page: string; url: string; budget: number; scriptBudget?: number; cookies: Cookie[]; note?: string }
type Load = { bytes: number; requests: number; scriptBytes: number; frameworkScriptBytes: number; firstPaint: number }

async function main() {
  const executablePath = await findBrowser()
  const floor = await serveOneLine()
  const server = await startOwnServer(3220)
  try {
    const targets = await findTargets(server)
    const loads = new Map<string, Load[]>([['floor', []], ...targets.map((target): [string, Load[]] => [target.page, []])])
    for (let run = 0; run < RUNS; run++) {
      loads.get('floor')?.push(await load(executablePath, floor.url, []))
      for (const target of targets) loads.get(target.page)?.push(await load(executablePath, target.url, target.cookies))
    }
    const floorPaint = median((loads.get('floor') ?? []).map((one) => one.firstPaint))
    const results = targets.map((target) => judge(target, loads.get(target.page) ?? [], floorPaint))
    for (const result of results) console.log(JSON.stringify(result))
    if (results.some((result) => !result.ok)) process.exitCode = 1
  } finally {
    await server.stop()
    floor.close()
  }
}

async function findTargets(server: OwnServer): Promise<Target[]> {
  const { origin, people } = server
  const lesson = lessonOfThousandSyllables()
  const cookies = await signIn(origin, people.underWay)
  const assessment = await fetch(`${origin}/my/courses/phone-safety/attempts`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookieHeader(cookies), 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  })
  const attempt = assessment.headers.get('location')
  if (!attempt?.includes('/attempts/')) throw new Error(`no assessment could be opened (${assessment.status})`)
  return [
    { page: 'catalogue', url: `${origin}/my/courses`, budget: 14_000, cookies: [] },
    {
      page: 'lesson',
      url: `${origin}/my${lesson.path}`,
      budget: 9_000,
      cookies: [],
      note: `${lesson.syllables} syllables`,
    },
    { page: 'sign-in', url: `${origin}/my/sign-in`, budget: 14_000, cookies: [] },
    { page: 'assessment', url: new URL(attempt, origin).href, budget: 14_000, cookies },
    { page: 'jobs', url: `${origin}/my/jobs`, budget: 14_000, cookies },
    await findIntroduction(server),
  ]
}

/** The page on which a learner says how to be reached: its script seals. */
async function findIntroduction({ origin, people }: OwnServer): Promise<Target> {
  const { rounds, ...key } = await makeStaffKey(keyWords(people.coordinator.passphrase) ?? '')
  await post(`${origin}/desk/key`, { ...key, rounds: String(rounds) }, await signIn(origin, people.coordinator))
  const cookies = await signIn(origin, people.waiting)
  const list = await (await fetch(`${origin}/my/introductions`, { headers: { cookie: cookieHeader(cookies) } })).text()
  const path = /href="(\/my\/introductions\/[0-9a-f-]{36})"/.exec(list)?.[1]
  const page = await (await fetch(`${origin}${path}`, { headers: { cookie: cookieHeader(cookies) } })).text()
  if (!page.includes('/assets/contact.')) throw new Error('the introduction asks for no contact')
  // Sealing is worth 15 kB of script, on this page alone.
  return { page: 'introduction', url: `${origin}${path}`, budget: 14_000, scriptBudget: 15_000, cookies, note: 'with the script that seals' }
}

/** Opens one page with a fresh profile on the slow network and counts what came over the wire, headers included. */
async function load(executablePath: string, url: string, cookies: Cookie[]): Promise<Load> {
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS })
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true })
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: new URL(url).origin })))
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', NETWORK)
    const kinds = new Map<string, { type: string; url: string }>()
    const counted = { bytes: 0, requests: 0, scriptBytes: 0, frameworkScriptBytes: 0 }
    devtools.on('Network.responseReceived', (event) => kinds.set(event.requestId, { type: event.type, url: event.response.url }))
    devtools.on('Network.loadingFinished', (event) => {
      const kind = kinds.get(event.requestId)
      if (!kind || kind.url.startsWith('data:')) return
      counted.bytes += event.encodedDataLength
      counted.requests++
      if (kind.type === 'Script') counted.scriptBytes += event.encodedDataLength
      if (kind.url.includes('/_next/')) counted.frameworkScriptBytes += event.encodedDataLength
    })
    const answer = await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 })
    if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`)
    const firstPaint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN)
    return { ...counted, firstPaint }
  } finally {
    await browser.close()
  }
}

function judge(target: Target, loads: Load[], floorPaint: number) {
  const bytes = Math.max(...loads.map((one) => one.bytes))
  const frameworkScriptBytes = Math.max(...loads.map((one) => one.frameworkScriptBytes))
  const firstPaint = median(loads.map((one) => one.firstPaint))
  const ratio = firstPaint / floorPaint
  const scriptBytes = Math.max(...loads.map((one) => one.scriptBytes))
  const { scriptBudget } = target
  const light = scriptBudget === undefined ? bytes <= target.budget : bytes - scriptBytes <= target.budget && scriptBytes <= scriptBudget
  return {
    page: target.page,
    ...(target.note ? { note: target.note } : {}),
    bytes,
    budget: target.budget,
    ...(scriptBudget === undefined ? {} : { scriptBudget }),
    requests: Math.max(...loads.map((one) => one.requests)),
    scriptBytes,
    frameworkScriptBytes,
    firstPaintMs: Math.round(firstPaint),
    floorMs: Math.round(floorPaint),
    ratio: Math.round(ratio * 100) / 100,
    ok: light && frameworkScriptBytes === 0 && ratio <= PAINT_RATIO,
  }
}

/** The least that any page can take on this network. */
async function serveOneLine() {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>1</title><p>One line</p>'),
  )
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

await main()
