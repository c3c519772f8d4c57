import { readFileSync } from 'node:fs'

/** It stands in every page, so it has to be small. */
const MOST_BYTES = 2000

let read: { path: string; address: string } | undefined

/** The installation's own icon as a `data:` address. Throws for a file that is missing, no SVG, or more than 2,000 bytes. */
export function siteIcon(path: string): string {
  if (read?.path === path) return read.address
  const svg = readFileSync(path, 'utf8').trim()
  if (!svg.startsWith('<svg')) throw new Error(`${path} is no SVG: it has to begin with <svg`)
  if (Buffer.byteLength(svg) > MOST_BYTES) throw new Error(`${path} has more than ${MOST_BYTES} bytes: every page carries it`)
  read = { path, address: `data:image/svg+xml,${encodeURIComponent(svg)}` }
  return read.address
}
