import { readFileSync } from 'node:fs'

/** `package` → the oldest version that may be installed, from the table in docs/security/advisories.md. */
function readFloors(): Map<string, string> {
  const [, table = ''] = readFileSync('docs/security/advisories.md', 'utf8').split(/^## Floors$/m)
  const [rows = ''] = table.split(/^## /m)
  return new Map([...rows.matchAll(/^\| ([@\w/.-]+) \| (\d[\w.-]*) \|/gm)].map(([, name = '', floor = '']) => [name, floor]))
}

type Lock = { packages: Record<string, { version?: string; dev?: boolean; dependencies?: Record<string, string> }> }

/** Every copy of the packages with a floor that is older and part of the application, not of its tools; and every package of the application without one. */
export function findBelowFloors(lock: Lock, floors: Map<string, string>): string[] {
  const faults: string[] = []
  for (const [path, { version = '0.0.0', dev = false }] of Object.entries(lock.packages)) {
    const name = path.split('node_modules/').at(-1) ?? ''
    const floor = path === '' || dev ? undefined : floors.get(name)
    if (floor && isOlder(version, floor)) faults.push(`${path} is ${version}: docs/security/advisories.md asks for ${floor} or later.`)
  }
  for (const name of Object.keys(lock.packages['']?.dependencies ?? {}))
    if (!floors.has(name)) faults.push(`${name} has no floor in docs/security/advisories.md: read its advisories and add one.`)
  return faults
}

/** By semantic versioning, as far as releases and betas with a number go: a beta comes before its release. */
function isOlder(version: string, floor: string): boolean {
  const [one, other] = [version, floor].map((text) => {
    const [numbers = '', beta] = text.split('-')
    return [...numbers.split('.').map(Number), beta === undefined ? Infinity : Number(/\d+$/.exec(beta)?.[0] ?? 0)]
  }) as [number[], number[]]
  const place = one.findIndex((number, index) => number !== other[index])
  return place >= 0 && (one[place] ?? 0) < (other[place] ?? 0)
}

/** Fails with a line for each package that is older than the last security fix that applies to it. */
function main() {
  const floors = readFloors()
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
  const faults = floors.size > 0 ? findBelowFloors(lock, floors) : ['The table of floors in docs/security/advisories.md is missing.']
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
  else console.log(`${floors.size} floors hold.`)
}

if (process.argv[1]?.endsWith('floors.ts')) main()
