import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, transform } from 'esbuild'

// Phones of our readers run browsers from Chrome 80 on.
const TARGET = 'chrome80'
const UI = 'app/_ui'
const SCRIPTS = 'public'
/** What every script begins with; that of pages for reading does without the second. */
const FIRST = ['leave.js', 'private.js']
/** Scripts that share code with core, one for each kind of page. */
const BUNDLED = 'app/_scripts'
/** Views that only the desks use: their styles stay out of learner pages. */
const DESK_ONLY = 'desk-'
/** Views of public reading, the pages with the smallest budget: they get no other styles. */
const READING = ['button', 'card', 'course-card', 'field', 'lesson', 'notice', 'practice', 'search', 'stamp', 'steps']
/** Files that every page has but those. */
const PRIVATE = ['base.css', 'private.css']

type Script = { path: string; source: string }

async function minifiedStyles(common: string[], folders: string[]): Promise<string> {
  const files = [...common.map((file) => join(UI, file)), ...folders.map((folder) => join(UI, folder, 'style.css'))]
  const css = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  return (await transform(css, { loader: 'css', minify: true, target: TARGET })).code.trim()
}

/** Scripts of our own as one, as it is sent. */
async function minified(...files: string[]): Promise<string> {
  const source = files.map((file) => readFileSync(join(SCRIPTS, file), 'utf8')).join('\n')
  return (await transform(source, { minify: true, target: TARGET, format: 'iife' })).code
}

/** A page loads one script alone: each begins with the way out. */
async function behindFirst(file: string): Promise<Script> {
  return named(basename(file, '.js'), await minified(...FIRST, file))
}

/** As `behindFirst`, with everything that the script imports. */
async function bundledScript(file: string): Promise<Script> {
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

/** Under an address that carries the hash of its content. */
function named(name: string, source: string): Script {
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 12)
  return { path: `/assets/${name}.${hash}.js`, source }
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
      learner: await minifiedStyles(
        PRIVATE,
        folders.filter((name) => !name.startsWith(DESK_ONLY)),
      ),
      wide: await minifiedStyles(PRIVATE, folders),
    },
    // A page loads one of them by its name.
    scripts: {
      leave: named('leave', await minified(...FIRST)),
      learner: named('learner', await minified('leave.js', 'learner.js')),
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
