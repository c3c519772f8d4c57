// `npm start` on a fresh clone: plain JavaScript, because nothing is installed yet.
import { spawnSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, installPackages } from './install.mjs'

const dataDirectory = process.env.DATA_DIR ?? '.data'
const port = process.env.PORT ?? '3000'

function say(text) {
  process.stdout.write(`${text}\n`)
}

function run(what, command, args) {
  say(what)
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

/** The secrets of the demo, made once; a real installation sets its own. */
function demoSecret() {
  mkdirSync(dataDirectory, { recursive: true })
  const file = join(dataDirectory, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

function buildOnce() {
  const stamp = '.next/built-from'
  const now = fingerprint([
    'app',
    'auth.ts',
    'core',
    'db',
    'content/words',
    'next.config.ts',
    'package-lock.json',
    'public',
    'scripts/assets.ts',
    'tsconfig.json',
  ])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  run('Building the application (about a minute, only when something has changed) …', 'npm', ['run', '--silent', 'build'])
  writeFileSync(stamp, now)
}

process.env.NEXT_TELEMETRY_DISABLED = '1'
installPackages(say)
buildOnce()
process.env.AUTH_SECRET ??= demoSecret()
process.env.SITE_ORIGIN ??= `http://localhost:${port}`
const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve-demo.ts'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', PORT: port },
})
// A terminal sends SIGINT to the server as well; this process only waits for it to close the database.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.on('exit', (code) => process.exit(code ?? 1))
