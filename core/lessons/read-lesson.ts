import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { type Block, type BoxName, type Inline, type Lesson, plainText, type TextFault } from './lesson-tree'

type Note = (node: { position?: { start: { line: number } } | undefined }, message: string) => void

const BOXES: readonly string[] = ['Example', 'Tip', 'Warning', 'Try'] satisfies BoxName[]

/** What to write instead of a block that lessons do not have. */
const BLOCK_ADVICE: Record<string, string> = {
  blockquote: 'Lessons have no quotations ("> "). Use <Example> or a paragraph.',
  code: 'Lessons have no code blocks. Use `code` in a line for what a phone shows.',
  html: 'Lessons have no HTML.',
  thematicBreak: 'Lessons have no rules ("---"). Use a heading.',
  definition: 'Lessons have no links.',
  list: 'A list cannot stand in a list. Make it one flat list.',
  table: 'A table cannot stand here. Put it between paragraphs.',
}

const INLINE_ADVICE: Record<string, string> = {
  emphasis: 'No italics: Burmese has none. Use **bold**.',
  link: 'Lessons have no links. Name the source in course.yaml.',
  linkReference: 'Lessons have no links. Name the source in course.yaml.',
  image: 'Use <Figure src alt caption /> on a line of its own.',
  imageReference: 'Use <Figure src alt caption /> on a line of its own.',
  html: 'Lessons have no HTML.',
  break: 'No line break inside a paragraph. Start a new paragraph.',
  mdxJsxTextElement:
    'A component or tag stands inside a line. Only <Example>, <Tip>, <Warning>, <Try>, <Figure> and <Phrases> exist, each on lines of its own.',
}

/** Turns the parser's tree into a lesson, keeping only what is allowed. Every fault is found before it refuses. */
export function readLesson(root: Root): { ok: true; lesson: Lesson } | { ok: false; faults: TextFault[] } {
  const faults: TextFault[] = []
  const note: Note = (node, message) => faults.push({ line: node.position?.start.line ?? 1, message })
  const [first, ...rest] = root.children
  if (first?.type !== 'heading' || first.depth !== 1) note(first ?? {}, 'The first line must be the title: "# Title".')
  const title = first?.type === 'heading' ? plainText(readInlines(first.children, note)).trim() : ''
  if (first?.type === 'heading' && title === '') note(first, 'The title is empty.')
  if (rest[0]?.type !== 'paragraph') note(rest[0] ?? {}, 'After the title comes one paragraph that says what the reader can do after the lesson.')
  const blocks = rest.flatMap((node) => readBlock(node, note) ?? [])
  return faults.length > 0 ? { ok: false, faults } : { ok: true, lesson: { title, blocks } }
}

function readBlock(node: RootContent, note: Note, inBox = false): Block | undefined {
  const line = node.position?.start.line ?? 1
  switch (node.type) {
    case 'heading':
      if (inBox) return void note(node, 'No heading inside a component.')
      if (node.depth !== 2) return void note(node, 'Only "## " headings inside a lesson.')
      return { kind: 'heading', line, children: readInlines(node.children, note) }
    case 'paragraph': {
      const children = readInlines(node.children, note)
      if (/^(import|export) /.test(plainText(children)))
        return void note(node, 'Lessons have no import or export. Start the sentence with another word.')
      return { kind: 'paragraph', line, children }
    }
    case 'list':
      return { kind: 'list', line, ordered: node.ordered === true, items: node.children.map((item) => readItem(item, note)) }
    case 'table':
      if (inBox) return void note(node, BLOCK_ADVICE['table'] ?? '')
      return { kind: 'table', line, rows: node.children.map((row) => row.children.map((cell) => readInlines(cell.children, note))) }
    case 'mdxJsxFlowElement':
      return readComponent(node, note, inBox)
    default:
      return void note(node, BLOCK_ADVICE[node.type] ?? `Lessons have no ${node.type}.`)
  }
}

function readItem(item: Extract<RootContent, { type: 'list' }>['children'][number], note: Note): Inline[] {
  const [only, ...more] = item.children
  if (more[0]) note(more[0], BLOCK_ADVICE[more[0].type] ?? 'One paragraph for each point of a list.')
  if (only?.type === 'paragraph') return readInlines(only.children, note)
  note(only ?? item, only ? (BLOCK_ADVICE[only.type] ?? 'Only text in a point of a list.') : 'This point of the list is empty.')
  return []
}

function readComponent(node: MdxJsxFlowElement, note: Note, inBox: boolean): Block | undefined {
  const line = node.position?.start.line ?? 1
  if (node.name === 'Figure' && !inBox) return readFigure(node, note)
  if (node.name === 'Phrases' && !inBox) return readPhrases(node, note)
  if (node.name === null || !BOXES.includes(node.name) || inBox) {
    const advice = inBox ? 'A component cannot stand inside another one.' : 'Lessons have <Example>, <Tip>, <Warning>, <Try>, <Figure> and <Phrases>.'
    return void note(node, `<${node.name ?? ''}> cannot stand here. ${advice}`)
  }
  if (node.attributes.length > 0) note(node, `<${node.name}> has no attributes.`)
  if (node.children.length === 0) note(node, `<${node.name}> is empty.`)
  return { kind: 'box', line, name: node.name as BoxName, blocks: node.children.flatMap((child) => readBlock(child, note, true) ?? []) }
}

const FIGURE_ATTRIBUTES = ['src', 'alt', 'caption'] as const

function readFigure(node: MdxJsxFlowElement, note: Note): Block {
  const { src, alt, caption } = readAttributes(node, FIGURE_ATTRIBUTES, note)
  if (src && !/^[a-z0-9]+(-[a-z0-9]+)*\.svg$/.test(src))
    note(node, `src "${src}" must be the name of an .svg file in the lesson's folder: small letters, digits, hyphens.`)
  return { kind: 'figure', line: node.position?.start.line ?? 1, src, alt, caption }
}

function readPhrases(node: MdxJsxFlowElement, note: Note): Block {
  const { list } = readAttributes(node, ['list'], note)
  return { kind: 'phrases', line: node.position?.start.line ?? 1, list }
}

/** The attributes of a component that holds nothing: exactly these, each a text. */
function readAttributes<Name extends string>(node: MdxJsxFlowElement, names: readonly Name[], note: Note): Record<Name, string> {
  const component = `<${node.name}>`
  const values = new Map<string, string>()
  for (const attribute of node.attributes) {
    const known = attribute.type === 'mdxJsxAttribute' && names.find((name) => name === attribute.name)
    if (!known) note(node, `${component} has only ${names.join(', ').replace(/, (?=[^,]*$)/, ' and ')}.`)
    else if (typeof attribute.value !== 'string' || attribute.value.trim() === '')
      note(node, `${known} of ${component} must be a text in quotation marks.`)
    else if (values.has(known)) note(node, `${known} of ${component} stands there twice.`)
    else values.set(known, attribute.value.trim())
  }
  for (const name of names)
    if (!node.attributes.some((each) => each.type === 'mdxJsxAttribute' && each.name === name)) note(node, `${component} needs ${name}.`)
  for (const text of values.values()) checkText(text, node, note)
  if (node.children.length > 0) note(node, `${component} holds nothing: write it as <${node.name} … />.`)
  return Object.fromEntries(names.map((name) => [name, values.get(name) ?? ''])) as Record<Name, string>
}

function readInlines(nodes: readonly PhrasingContent[], note: Note): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text' || node.type === 'inlineCode') {
      checkText(node.value, node, note)
      return [{ kind: node.type === 'text' ? 'text' : 'code', text: node.value.replace(/\s*\n\s*/g, ' ') }]
    }
    if (node.type === 'strong') return [{ kind: 'strong', children: readInlines(node.children, note) }]
    note(node, INLINE_ADVICE[node.type] ?? `Lessons have no ${node.type} in a line.`)
    return []
  })
}

/** Braces and angle brackets are how code begins; no sentence needs them. */
function checkText(text: string, node: Parameters<Note>[0], note: Note): void {
  if (/[{}<>]/.test(text)) note(node, 'No { } < > in a text. Say it in words.')
  if (/!?\[[^\]]*\]\(/.test(text)) note(node, 'Lessons have no links.')
}
