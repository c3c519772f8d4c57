import { z } from 'zod'
import type { Words } from '@/core/words/words'

/** What a refused form shows again: messages by field ('' for the whole form), and what was typed. */
export type FormState = { errors: Record<string, string>; values: Record<string, string[]> }

export type ReadForm<T> = { ok: true; data: T; values: Record<string, string[]> } | { ok: false; form: FormState }

/** The most that any form of the application may send, in bytes. */
export const FORM_BYTES = 64 * 1024

/** Throws RefusedRequest for a body that says of itself that it is larger than any form of ours, read or not. */
export function refuseOversized(request: Request): void {
  if (Number(request.headers.get('content-length') ?? 0) > FORM_BYTES) throw new RefusedRequest(413)
}

/** A request that is refused whole: nothing of it was read into a use case. */
export class RefusedRequest extends Error {
  constructor(readonly status: 403 | 413 | 415) {
    super(`refused with ${status}`)
  }
}

/**
 * Reads a posted form and parses it with `schema`, whose fields get a string, or a list of strings where the schema
 * is `several()`. Throws RefusedRequest for a body that is too large or no form at all.
 */
export async function readForm<T>(request: Request, schema: z.ZodType<T>, words: Words): Promise<ReadForm<T>> {
  const values = await readFields(request)
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list.length === 1 ? list[0] : list])))
  if (parsed.success) return { ok: true, data: parsed.data, values }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? '')] ??= messageOf(issue, words)
  return { ok: false, form: { errors, values } }
}

/** For a schema: check boxes, where the browser sends none, one or several values. */
export function several<T extends z.ZodType>(each: T) {
  return z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(each).max(200))
}

/** True for a body as our own forms send it. No browser packs one: read as it stands, it would look like a form with nothing filled in. */
export function isForm(request: Request): boolean {
  const isPacked = request.headers.has('content-encoding')
  return !isPacked && (request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
}

/** The most fields that any form of the application may have: a page that gives thousands back would keep everybody waiting. */
export const FORM_FIELDS = 300

/** The fields of a posted form as they came. Throws RefusedRequest for a body that is too large or no form at all. */
export async function readFields(request: Request): Promise<Record<string, string[]>> {
  if (!isForm(request)) throw new RefusedRequest(415)
  const values: Record<string, string[]> = Object.create(null)
  // PostgreSQL stores no NUL, and nobody types one.
  let count = 0
  for (const [name, value] of new URLSearchParams(await readText(request))) {
    if (++count > FORM_FIELDS) throw new RefusedRequest(413)
    ;(values[name] ??= []).push(value.replaceAll('\0', ''))
  }
  return values
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > FORM_BYTES) throw new RefusedRequest(413)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A schema's message may name a text of `words.common.errors`; otherwise the kind of the fault does. */
function messageOf(issue: z.core.$ZodIssue, words: Words): string {
  const texts: Record<string, string> = words.common.errors
  if (texts[issue.message]) return texts[issue.message]!
  if (issue.code === 'too_big') return words.common.errors['too-long']
  if (issue.code === 'too_small') return issue.minimum === 1 ? words.common.errors.required : words.common.errors['too-short']
  if (issue.code === 'invalid_type') return words.common.errors[issue.expected === 'number' ? 'number' : 'required']
  if (issue.code === 'invalid_value') return words.common.errors.choose
  return words.common.errors.invalid
}
