import type { Locale } from '@/core/installation/locales'
import { escapeHtml } from './escape-html'
import type { Block, BoxName, Inline, Lesson } from './lesson-tree'
import type { ShownPhrases } from './phrases'
import { renderPhrases } from './render-phrases'

/** One block of a lesson, rendered. Blocks with the same index say the same in each language. */
export type RenderedBlock = {
  /** Stable within the lesson version and the same in each language: `s2` for the second heading, `p7` for the seventh other block. */
  id: string
  kind: 'heading' | 'text'
  html: string
}

/** What a `<Figure>` shows: the address of its file and its size in CSS pixels. */
export type FigurePicture = { address: string; width: number; height: number }

export type RenderOptions = {
  /** The language of the lesson's text. */
  locale: Locale
  /** What stands on each kind of box, in the lesson's language. */
  labels: Record<BoxName, string>
  /** The picture that a checked lesson names. */
  picture: (src: string) => FigurePicture
  /** The list of phrases that a checked lesson names. */
  phrases: (list: string) => ShownPhrases
}

/** A lesson's blocks as HTML, without its title. Short class names: readers pay for each byte. */
export function renderLesson(lesson: Lesson, options: RenderOptions): RenderedBlock[] {
  let headings = 0
  let others = 0
  return lesson.blocks.map((block) => ({
    id: block.kind === 'heading' ? `s${++headings}` : `p${++others}`,
    kind: block.kind === 'heading' ? 'heading' : 'text',
    html: renderBlock(block, options),
  }))
}

function renderBlock(block: Block, options: RenderOptions): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${renderInlines(block.children)}</h2>`
    case 'paragraph':
      return `<p>${renderInlines(block.children)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${renderInlines(item)}`).join('')}</${tag}>`
    }
    case 'table':
      return renderTable(block.rows)
    case 'box':
      return `<aside class="x ${block.name.toLowerCase()}"><b>${escapeHtml(options.labels[block.name])}</b>${block.blocks.map((child) => renderBlock(child, options)).join('')}</aside>`
    case 'phrases':
      return renderPhrases(options.phrases(block.list), options.locale)
    case 'figure': {
      const { address, width, height } = options.picture(block.src)
      return `<figure><img src="${escapeHtml(address)}" alt="${escapeHtml(block.alt)}" width="${width}" height="${height}" loading="lazy"><figcaption>${escapeHtml(block.caption)}</figcaption></figure>`
    }
  }
}

function renderTable([head = [], ...rows]: Inline[][][]): string {
  const heads = head.map((cell) => `<th scope="col">${renderInlines(cell)}`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${renderInlines(cell)}`).join('')}`).join('')
  return `<table><thead><tr>${heads}</thead><tbody>${body}</tbody></table>`
}

function renderInlines(inlines: readonly Inline[]): string {
  return inlines.map(renderInline).join('')
}

function renderInline(inline: Inline): string {
  if (inline.kind === 'strong') return `<strong>${renderInlines(inline.children)}</strong>`
  return inline.kind === 'code' ? `<code>${escapeHtml(inline.text)}</code>` : escapeHtml(inline.text)
}
