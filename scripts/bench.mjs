// `npm run bench -- bytes|server|sign-in|search`: installs and builds like the tests do, then measures. Plain JavaScript: nothing is installed yet.
import { spawnSync } from 'node:child_process'
import { installPackages } from './install.mjs'

const BENCHES = ['bytes', 'server', 'sign-in', 'search']
const which = process.argv[2]

if (!BENCHES.includes(which)) {
  console.error(`npm run bench -- ${BENCHES.join('|')}`)
  process.exit(2)
}
// What is measured goes to standard output; everything else to standard error.
installPackages((text) => console.error(text))
const build = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2], env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } })
if (build.status !== 0) process.exit(1)
const bench = spawnSync(process.execPath, ['--import', 'tsx', `tests/bench/${which}.ts`], { stdio: 'inherit' })
process.exit(bench.status ?? 1)
