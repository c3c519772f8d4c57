import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, transform } from 'esbuild'

// Phones of our readers run browsers from Chrome 80 on.
const TARGET = 'chrome80'
const UI = 'app/_ui'
const SCRIPTS = 'public'
/** What every script begins with; those of pages for reading do without the second, and that of lessons without the third. */
const FIRST = ['leave.js', 'private.js', 'font.js']
/** Scripts that share code with core, one for each kind of page. */
const BUNDLED = 'app/_scripts'
/** Views that only the desks use: their styles stay out of learner pages. */
const DESK_ONLY = 'desk-'
/** Views of public reading, the pages with the smallest budget: they get no other styles. */
const READING = ['button', 'card', 'course-card', 'field', 'lesson', 'notice', 'practice', 'search', 'stamp', 'steps']
/** What a lesson with recordings has beside that: no other pays for it. */
const SPOKEN = 'recording'
/** Files that every page has but those. */
const PRIVATE = ['base.css', 'private.css']

/** The web font, with its style and its pictures. */
const FONT = 'app/_font'
const FONT_PICTURES = ['sample', 'use', 'offer'] as const

/** Something under an address that carries the hash of its content. */
type Asset = { path: string; source: string }

async function minifiedStyles(common: string[], folders: string[]): Promise<string> {
  const files = [...common.map((file) => join(UI, file)), ...folders.map((folder) => join(UI, folder, 'style.css'))]
  const css = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const minified = await transform(css, { loader: 'css', minify: true, target: TARGET })
  // The library leaves the space before a value of our own names: seldom more bytes, and a lesson counts each.
  return minified.code.trim().replaceAll(/(--[a-z-]+): /g, '$1:')
}

/** Scripts of our own as one, as it is sent. */
async function minified(...files: string[]): Promise<string> {
  const source = files.map((file) => readFileSync(join(SCRIPTS, file), 'utf8')).join('\n')
  const define = { OFFER_PICTURE: JSON.stringify(fontPicture('offer').path) }
  return (await transform(source, { minify: true, target: TARGET, format: 'iife', define })).code
}

/** A page loads one script alone: each begins with the way out. */
async function behindFirst(file: string): Promise<Asset> {
  return named(basename(file, '.js'), await minified(...FIRST, file))
}

/** As `behindFirst`, with everything that the script imports. */
async function bundledScript(file: string): Promise<Asset> {
  const options = {
    bundle: true,
    write: false,
    minify: true,
    target: TARGET,
    format: 'iife',
    platform: 'browser',
    tsconfig: 'tsconfig.json',
  } as const
  const { outputFiles } = await build({ ...options, entryPoints: [join(BUNDLED, file)], inject: [join(BUNDLED, 'node-buffer.ts')] })
  return named(basename(file, '.ts'), (await minified(...FIRST)) + (outputFiles[0]?.text ?? ''))
}

function addressOf(name: string, type: string, content: string | Buffer): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return `/assets/${name}.${hash}.${type}`
}

function named(name: string, source: string): Asset {
  return { path: addressOf(name, 'js', source), source }
}

function fontPicture(name: (typeof FONT_PICTURES)[number]): Asset {
  const source = readFileSync(join(FONT, `${name}.svg`), 'utf8')
  return { path: addressOf(name, 'svg', source), source }
}

/** The font as base64, and the style that names it: what the pages of a phone that asked for it get beside their own. */
async function webFont() {
  const file = readFileSync(join(FONT, 'padauk.woff2'))
  const path = addressOf('padauk', 'woff2', file)
  const css = readFileSync(join(FONT, 'style.css'), 'utf8').replace('padauk.woff2', path)
  return {
    path,
    kilobytes: Math.round(file.length / 1000),
    source: file.toString('base64'),
    css: (await transform(css, { loader: 'css', minify: true, target: TARGET })).code.trim(),
    pictures: Object.fromEntries(FONT_PICTURES.map((name) => [name, fontPicture(name)])),
  }
}

async function main() {
  const folders = readdirSync(UI, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(UI, entry.name)).includes('style.css'))
    .map((entry) => entry.name)
    .sort()
  const icon =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M2 21h28M6 21a10 10 0 0 1 20 0' fill='none' stroke='%230b655a' stroke-width='3'/%3E%3C/svg%3E"
  const assets = {
    icon,
    css: {
      reading: await minifiedStyles(['base.css'], READING),
      spoken: await minifiedStyles(['base.css'], [...READING, SPOKEN]),
      learner: await minifiedStyles(
        PRIVATE,
        folders.filter((name) => !name.startsWith(DESK_ONLY) && name !== SPOKEN),
      ),
      wide: await minifiedStyles(PRIVATE, folders),
    },
    font: await webFont(),
    // A page loads one of them by its name.
    scripts: {
      leave: named('leave', await minified(...FIRST)),
      learner: named('learner', await minified('leave.js', 'learner.js')),
      catalogue: named('catalogue', await minified('leave.js', 'learner.js', 'font.js')),
      join: await behindFirst('join.js'),
      keys: await behindFirst('keys.js'),
      contact: await bundledScript('contact.ts'),
      'staff-key': await bundledScript('staff-key.ts'),
      'open-contact': await bundledScript('open-contact.ts'),
    },
  }
  mkdirSync('.generated', { recursive: true })
  writeFileSync('.generated/assets.json', JSON.stringify(assets))
}

await main()
