import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** Reads a list from `content/<file>`. Throws with every fault, since a wrong list is a bug of the release. */
export function readContentList<T>(file: string, each: z.ZodType<T>): T[] {
  const parsed = z.array(each).safeParse(parse(readFileSync(join(process.cwd(), 'content', file), 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`content/${file}:\n${z.prettifyError(parsed.error)}`)
}
