// `npm test`: installs what it needs, runs every part, and ends with 'N passed, N failed'. Plain JavaScript: nothing is installed yet.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPackages } from './install.mjs'

const reports = mkdtempSync(join(tmpdir(), 'tada-tests-'))
const count = { passed: 0, failed: 0 }
/** What failed, told again at the end: a log of thousands of lines is read from there. */
const failures = []
let built = false

function say(text) {
  process.stdout.write(`${text}\n`)
}

function run(command, args, environment = {}) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment } })
  return status === 0
}

/** A command that passes or fails as one. */
function step(name, command, args, environment) {
  say(`\n— ${name}`)
  const passed = run(command, args, environment)
  count[passed ? 'passed' : 'failed']++
  if (!passed) failures.push({ name, why: 'see above' })
  return passed
}

/** A runner that counts its tests in a JSON report. A run without a test, or with a skipped one, fails. */
function suite(name, command, args, environment, read) {
  say(`\n— ${name}`)
  const finished = run(command, args, environment)
  const { passed, failed, skipped, failures: failedHere } = read()
  count.passed += passed
  count.failed += failed + skipped
  failures.push(...failedHere)
  if (skipped > 0) failures.push({ name, why: `${skipped} skipped` })
  if (passed === 0 || (!finished && failed === 0)) {
    count.failed++
    failures.push({ name, why: 'the run itself failed, or had no test' })
  }
}

function vitest(project) {
  const file = join(reports, `${project}.json`)
  const args = ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  suite(`${project} tests`, 'npx', args, { NODE_OPTIONS: `--import=${new URL('node-20.mjs', import.meta.url)}` }, () => {
    const report = readJson(file)
    const failedTests = (report.testResults ?? []).flatMap((tests) => tests.assertionResults.filter((test) => test.status === 'failed'))
    return {
      passed: report.numPassedTests ?? 0,
      failed: report.numFailedTests ?? 0,
      skipped: report.numPendingTests ?? 0,
      failures: failedTests.map((test) => ({ name: test.fullName, why: test.failureMessages.join('\n') })),
    }
  })
}

/** The runs of a browser journey that did not end as expected, from the report's nested groups. */
function failedJourneys(group) {
  const here = (group.specs ?? []).flatMap((spec) => spec.tests.map((test) => ({ spec, test })))
  const failedHere = here
    .filter(({ test }) => test.status === 'unexpected' || test.status === 'flaky')
    .map(({ spec, test }) => ({
      name: `[${test.projectName}] ${spec.file} ${spec.title}`,
      why: test.results.map((result) => result.error?.message ?? result.status).join('\n'),
    }))
  return [...failedHere, ...(group.suites ?? []).flatMap(failedJourneys)]
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

const parts = {
  check() {
    step('assets', 'npx', ['tsx', 'scripts/assets.ts'])
    step('format', 'npx', ['oxfmt', '--check'])
    step('lint and module walls', 'npx', ['oxlint', '-c', 'oxlint.config.mjs', '--type-aware', '--deny-warnings'])
    step('types', 'npx', ['tsc', '--noEmit'])
    step('dead code', 'npx', ['knip'])
    step('content', 'npx', ['tsx', 'scripts/content.ts', 'check'])
    step('security floors', 'npx', ['tsx', 'scripts/floors.ts'])
  },
  unit() {
    run('npx', ['tsx', 'scripts/assets.ts'])
    vitest('unit')
  },
  integration() {
    run('npx', ['tsx', 'scripts/assets.ts'])
    vitest('integration')
  },
  journeys() {
    built = step('build', 'npm', ['run', '--silent', 'build'])
    if (!built) return
    const file = join(reports, 'journeys.json')
    suite('browser journeys', 'npx', ['playwright', 'test'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file }, () => {
      const report = readJson(file)
      const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {}
      return { passed: expected, failed: unexpected + flaky, skipped, failures: failedJourneys(report) }
    })
  },
  /** Attacks the built application: builds it when no journeys have. */
  safety() {
    if (!built && !step('build', 'npm', ['run', '--silent', 'build'])) return
    vitest('attacks')
  },
}

installPackages(say)
const chosen = process.argv.slice(2)
for (const name of chosen.length > 0 ? chosen : Object.keys(parts)) parts[name]()
rmSync(reports, { recursive: true, force: true })
for (const { name, why } of failures) say(`\nFAILED ${name}\n${why.split('\n').slice(0, 12).join('\n')}`)
say(`\n${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed === 0 ? 0 : 1)
