import { isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { ContentFault } from './content-fault'

/** A file that was read: its data, and where each part of it stands. */
export type YamlFile<T> = { data: T; lineOf: (path: readonly PropertyKey[]) => number }

type Fault = Omit<ContentFault, 'file'>

export type ParsedYaml<T> = { ok: true; file: YamlFile<T> } | { ok: false; faults: Fault[] }

/** Reads YAML that people wrote: plain data only, no anchors (a few lines of them can blow up to gigabytes), no tags of their own. */
export function parseYaml<T>(source: string, schema: z.ZodType<T>): ParsedYaml<T> {
  const counter = new LineCounter()
  const document = parseDocument(source, { schema: 'core', version: '1.2', uniqueKeys: true, strict: true, lineCounter: counter })
  const lineAt = (offset: number) => counter.linePos(offset).line
  const faults: Fault[] = [...document.errors, ...document.warnings].map((error) => ({
    line: lineAt(error.pos[0]),
    message: `This is not readable: ${error.message.split('\n')[0]?.replace(/ at line.*/, '')}. Put every text in double quotes.`,
  }))
  visit(document, {
    Node(_key, node) {
      const anchored = isAlias(node) || (node as { anchor?: string }).anchor !== undefined
      if (anchored) faults.push({ line: lineAt(node.range?.[0] ?? 0), message: 'No anchors (&) and references (*): write the text again.' })
    },
  })
  if (faults.length > 0) return { ok: false, faults }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lineAt(node.range[0])
    }
    return 1
  }
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { ok: true, file: { data: parsed.data, lineOf } }
  return { ok: false, faults: parsed.error.issues.map((issue) => ({ line: lineOf(issue.path), message: messageOf(issue) })) }
}

function messageOf(issue: z.core.$ZodIssue): string {
  const where = issue.path.join(' > ') || 'the file'
  if (issue.code === 'unrecognized_keys')
    return `${where} has ${issue.keys.join(', ')}, which means nothing here. Remove it, or look for a typing error.`
  return `${where}: ${issue.message}.`
}
