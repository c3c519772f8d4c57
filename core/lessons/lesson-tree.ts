/** What may stand in a line of text. */
export type Inline = { kind: 'text' | 'code'; text: string } | { kind: 'strong'; children: Inline[] }

/** A box around a part of the lesson, each with its own label. */
export type BoxName = 'Example' | 'Tip' | 'Warning' | 'Try'

/** One block of a lesson; `line` is where it stands in its file. */
export type Block = { line: number } & (
  | { kind: 'heading' | 'paragraph'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; rows: Inline[][][] }
  | { kind: 'box'; name: BoxName; blocks: Block[] }
  | { kind: 'figure'; src: string; alt: string; caption: string }
  /** A list of phrases of the lesson's phrases.yaml. */
  | { kind: 'phrases'; list: string }
)

/** A lesson in one language, as its author wrote it and with nothing in it but what is allowed. */
export type Lesson = { title: string; blocks: Block[] }

/** What is wrong with a text that somebody wrote: where, what, and what to do. */
export type TextFault = { line: number; message: string }

export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'strong' ? plainText(inline.children) : inline.text)).join('')
}

/** Every text of a block that a reader sees, one after the other. */
export function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [plainText(block.children)]
    case 'list':
      return block.items.map(plainText)
    case 'table':
      return block.rows.flat().map(plainText)
    case 'box':
      return block.blocks.flatMap(textsOf)
    case 'figure':
      return [block.caption]
    case 'phrases':
      return []
  }
}

/** The form of a block without its words: equal in every language of a lesson. */
export function shapeOf(block: Block): string {
  switch (block.kind) {
    case 'list':
      return `${block.ordered ? 'numbered list' : 'list'} of ${block.items.length}`
    case 'table':
      return `table of ${block.rows.length} rows and ${block.rows[0]?.length ?? 0} columns`
    case 'box':
      return `<${block.name}> with ${block.blocks.map(shapeOf).join(', ')}`
    case 'figure':
      return `<Figure> ${block.src}`
    case 'phrases':
      return `<Phrases> ${block.list}`
    default:
      return block.kind
  }
}
