// Shared by `npm start` and `npm test`, before anything is installed: plain JavaScript.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** SHA-256 over the names and contents of files and folders that exist, in a fixed order. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

/** Installs what the lock file names, unless that is what stands there already. */
export function installPackages(say) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`Node.js 20.19 or later is needed; this is ${process.versions.node}.`)
    process.exit(1)
  }
  const stamp = 'node_modules/.installed-from'
  const now = fingerprint(['package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  say('Installing packages (one or two minutes the first time) …')
  // NODE_ENV=production would leave out what building and testing need.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--include=dev'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, now)
}
