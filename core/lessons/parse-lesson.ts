import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx'
import type { Root } from 'mdast'
import { gfmTable } from 'micromark-extension-gfm-table'
import { mdxJsx } from 'micromark-extension-mdx-jsx'
import type { Lesson, TextFault } from './lesson-tree'
import { readLesson } from './read-lesson'

export type ParsedLesson = { ok: true; lesson: Lesson } | { ok: false; faults: TextFault[] }

/** More than any lesson needs; a parser fed without limit is a way to stop the server. */
const MAX_CHARACTERS = 40_000

/** Control characters, and those that turn the direction of writing: what is read is what stands there. */
const HIDDEN = /(?!\t)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

/**
 * Reads a lesson that people wrote. It is data, never code: parsed to a tree, and everything in the tree that is not
 * expressly allowed is refused with its line. Nothing is compiled or evaluated.
 */
export function parseLesson(source: string): ParsedLesson {
  if (source.length > MAX_CHARACTERS) return refused(1, `The lesson is longer than ${MAX_CHARACTERS} characters. Make two lessons of it.`)
  const hidden = source.split(/\r?\n/).findIndex((line) => HIDDEN.test(line))
  if (hidden >= 0) return refused(hidden + 1, 'An invisible control character stands in this line. Type the line again.')
  const tree = parseMarkdown(source)
  if ('faults' in tree) return { ok: false, faults: tree.faults }
  return readLesson(tree.root)
}

function refused(line: number, message: string): { ok: false; faults: TextFault[] } {
  return { ok: false, faults: [{ line, message }] }
}

function parseMarkdown(source: string): { root: Root } | { faults: TextFault[] } {
  try {
    const root = fromMarkdown(source, {
      // Without expressions and ESM there is no syntax that could be evaluated. Raw HTML and bare links are no syntax either,
      // nor are underlined headings, which trip the parser inside a component.
      extensions: [mdxJsx(), gfmTable(), { disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText', 'setextUnderline'] } }],
      mdastExtensions: [mdxJsxFromMarkdown(), gfmTableFromMarkdown()],
    })
    return { root }
  } catch (error) {
    // Whatever the parser cannot read is the text's fault, never a reason to stop.
    const { line, reason = 'unknown signs' } = error as { line?: number; reason?: string }
    const named = /\((\d+):\d+/.exec(reason)?.[1]
    const message = `This is no text and no component that lessons have: ${reason.split(' (')[0]}. Write "less than" in words, and close every component.`
    return { faults: [{ line: line ?? Number(named ?? 1), message }] }
  }
}
