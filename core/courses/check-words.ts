import { LineCounter, parseDocument, isNode } from 'yaml'
import type { ContentFault, ContentFiles } from './content-fault'
import { LOCALES } from '@/core/installation/locales'

/** Checks the texts of the interface, as files `<language>/<area>.json`: the same keys and the same `{places}` in every language. */
export function checkWords(files: ContentFiles): ContentFault[] {
  const faults: ContentFault[] = []
  const areas = new Set([...files.keys()].filter((path) => path.includes('/')).map((path) => path.split('/')[1] ?? ''))
  for (const area of areas) {
    const texts = LOCALES.map((locale) => {
      const file = `${locale}/${area}`
      const source = files.get(file)
      if (source === undefined) faults.push({ file, line: 1, message: 'This file is missing: every text stands in every language.' })
      return { file, leaves: source === undefined ? undefined : readLeaves(file, source, faults) }
    })
    for (const one of texts)
      for (const other of texts) if (one !== other && one.leaves && other.leaves) compare(one.file, one.leaves, other.file, other.leaves, faults)
  }
  return faults
}

type Leaf = { text: string; line: number }

function compare(file: string, leaves: Map<string, Leaf>, otherFile: string, others: Map<string, Leaf>, faults: ContentFault[]): void {
  for (const [key, { text, line }] of leaves) {
    const other = others.get(key)
    if (!other) faults.push({ file, line, message: `${key} is not in ${otherFile}.` })
    else if (placesOf(text) !== placesOf(other.text))
      faults.push({
        file,
        line,
        message: `${key} has the places ${placesOf(text) || '(none)'}, but ${placesOf(other.text) || '(none)'} in ${otherFile}.`,
      })
  }
}

function placesOf(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ')
}

function readLeaves(file: string, source: string, faults: ContentFault[]): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter })
  const walk = (value: unknown, path: string[]) => {
    const node = document.getIn(path, true)
    const line = isNode(node) && node.range ? counter.linePos(node.range[0]).line : 1
    if (typeof value === 'object' && value !== null) for (const [key, child] of Object.entries(value)) walk(child, [...path, key])
    else if (typeof value !== 'string' || value.trim() === '') faults.push({ file, line, message: `${path.join('.')} is empty.` })
    else leaves.set(path.join('.'), { text: value, line })
  }
  try {
    walk(JSON.parse(source), [])
  } catch (error) {
    faults.push({ file, line: 1, message: `This is not JSON: ${(error as Error).message}` })
  }
  return leaves
}
