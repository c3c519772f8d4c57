// One finder of a Chromium for tests, benchmarks and screenshots.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** What Chromium needs to start as root and to leave the network alone. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of a Chromium: CHROMIUM_PATH, Playwright's own, the system's; else it is installed, with Playwright or apt.
 * What stands on the machine comes before what must be fetched. Throws a sentence that says what to do.
 * @param {(text: string) => void} [say]
 * @returns {Promise<string>}
 */
export async function findBrowser(say = () => {}) {
  const { chromium } = await import('@playwright/test')
  const find = () => [process.env.CHROMIUM_PATH ?? '', chromium.executablePath(), ...SYSTEM].find((path) => existsSync(path))
  const present = find()
  if (present) return present
  say('Installing a browser for the tests …')
  const installers = [
    ['npx', ['playwright', 'install', 'chromium'], 120_000],
    ['sh', ['-c', 'apt-get update && apt-get install -y chromium'], 600_000],
  ]
  for (const [command, args, timeout] of installers) {
    spawnSync(command, args, { stdio: 'ignore', timeout, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    const installed = find()
    if (installed) return installed
  }
  throw new Error('No Chromium was found or could be installed: set CHROMIUM_PATH to one.')
}
