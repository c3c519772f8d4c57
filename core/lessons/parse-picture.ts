import type { TextFault } from './lesson-tree'

/** A drawing that was taken apart and written anew from what is allowed. Sizes in CSS pixels, from its viewBox. */
export type Picture = { svg: string; width: number; height: number }

/** Above this a drawing, packed on the way, costs a reader on 2G more than a second. */
const MAX_BYTES = 3000

/** What a drawing may say to readers of every language: digits and sums, units and letters of up to three, Thai or Burmese letters that are learned. */
const NEUTRAL = /^(?!.*[A-Za-z]{4})[\dA-Za-z\p{Script=Thai}\p{Script=Myanmar}\p{Sc}+×÷=%°.,:/()?!√–−\- ]{1,12}$/u

const NUMBER = /^-?\d*\.?\d+$/
const LENGTH = /^\d*\.?\d+$/
const NUMBERS = /^[\d\s,.-]+$/
const PATH = /^[MmLlHhVvCcSsQqTtAaZz\d\s,.e-]+$/
const COLOUR = /^(?:none|currentColor|white|black|#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6})$/
const TRANSFORM = /^(?:(?:translate|scale|rotate|skewX|skewY|matrix)\([\d\s,.e-]+\)[\s,]*)+$/

/** Each attribute a drawing may have, and what it must look like: no address, script or style fits any of them. */
const ATTRIBUTES: Record<string, RegExp> = {
  d: PATH,
  points: NUMBERS,
  transform: TRANSFORM,
  fill: COLOUR,
  stroke: COLOUR,
  'stroke-dasharray': NUMBERS,
  'stroke-linecap': /^(?:butt|round|square)$/,
  'stroke-linejoin': /^(?:miter|round|bevel)$/,
  'fill-rule': /^(?:nonzero|evenodd)$/,
  'text-anchor': /^(?:start|middle|end)$/,
  'dominant-baseline': /^(?:middle|central|hanging)$/,
  'font-weight': /^(?:normal|bold|[1-9]00)$/,
  'font-family': /^(?:sans-serif|serif|system-ui|Arial, sans-serif)$/,
  ...Object.fromEntries(['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'dx', 'dy'].map((name) => [name, NUMBER])),
  ...Object.fromEntries(
    ['width', 'height', 'r', 'rx', 'ry', 'stroke-width', 'stroke-miterlimit', 'opacity', 'fill-opacity', 'stroke-opacity', 'font-size'].map(
      (name) => [name, LENGTH],
    ),
  ),
}

const ROOT_ATTRIBUTES: Record<string, RegExp> = {
  ...ATTRIBUTES,
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  viewBox: /^0 0 \d{2,4} \d{2,4}$/,
}

const ELEMENTS = new Set(['g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text'])

/** A tag, or the text up to the next one. Attributes in double quotes; no comment, entity, instruction or CDATA. */
const TOKEN = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z][\w:-]*="[^"<>&]*")*)\s*(\/?)>|([^<>&]+)/y

/** Reads a drawing. What is not expressly allowed is refused with its line; what is returned was written anew. */
export function parsePicture(source: string): { ok: true; picture: Picture } | { ok: false; faults: TextFault[] } {
  try {
    return { ok: true, picture: readPicture(source) }
  } catch (error) {
    if (error instanceof PictureFault) return { ok: false, faults: [{ line: lineAt(source, error.index), message: error.message }] }
    throw error
  }
}

class PictureFault extends Error {
  constructor(
    readonly index: number,
    message: string,
  ) {
    super(message)
  }
}

function readPicture(source: string): Picture {
  const bytes = Buffer.byteLength(source)
  if (bytes > MAX_BYTES) throw new PictureFault(0, `The drawing has ${bytes} bytes; ${MAX_BYTES} is the most. Draw fewer and rounder numbers.`)
  const open: string[] = []
  let svg = ''
  let size: { width: number; height: number } | undefined
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length) {
    const index = TOKEN.lastIndex
    const token = TOKEN.exec(source)
    if (!token) throw new PictureFault(index, 'This is no plain element of a drawing: only tags with attributes in double quotes, and digits.')
    const [, closing, name, attributes = '', empty, text] = token
    if (text !== undefined) svg += readText(text, open, index)
    else if (size && open.length === 0) throw new PictureFault(index, 'Nothing may follow the drawing.')
    else if (closing) {
      if (open.pop() !== name || attributes || empty) throw new PictureFault(index, `</${name}> closes nothing.`)
      svg += `</${name}>`
    } else {
      if (!size && name !== 'svg') throw new PictureFault(index, 'A drawing begins with <svg>.')
      if (size && !ELEMENTS.has(name ?? '')) throw new PictureFault(index, `<${name}> is not allowed in a drawing.`)
      const values = readAttributes(attributes, size ? ATTRIBUTES : ROOT_ATTRIBUTES, index)
      size ??= sizeOf(values, index)
      svg += `<${name}${[...values].map(([key, value]) => ` ${key}="${value}"`).join('')}${empty ? '/' : ''}>`
      if (!empty) open.push(name ?? '')
    }
  }
  if (!size || open.length > 0) throw new PictureFault(source.length - 1, `<${open.at(-1) ?? 'svg'}> is not closed.`)
  return { svg, ...size }
}

function readText(text: string, open: readonly string[], index: number): string {
  if (text.trim() === '') return ''
  if (open.at(-1) !== 'text' || !NEUTRAL.test(text.trim()))
    throw new PictureFault(
      index + text.search(/\S/),
      'In <text> only what is the same in every language: digits, sums, units, a few letters. Words stand in the caption, in both languages.',
    )
  return text.trim()
}

function readAttributes(source: string, allowed: Record<string, RegExp>, index: number): Map<string, string> {
  const values = new Map<string, string>()
  for (const [, name = '', value = ''] of source.matchAll(/([A-Za-z][\w:-]*)="([^"]*)"/g)) {
    if (!Object.hasOwn(allowed, name)) throw new PictureFault(index, `The attribute ${name} is not allowed in a drawing.`)
    if (values.has(name)) throw new PictureFault(index, `The attribute ${name} stands there twice.`)
    if (!allowed[name]?.test(value.trim())) throw new PictureFault(index, `"${value.slice(0, 40)}" is not allowed for ${name}.`)
    values.set(name, value.trim())
  }
  return values
}

function sizeOf(values: Map<string, string>, index: number): { width: number; height: number } {
  const [, , width, height] = values.get('viewBox')?.split(' ').map(Number) ?? []
  if (!width || !height || !values.has('xmlns'))
    throw new PictureFault(index, '<svg> needs xmlns="http://www.w3.org/2000/svg" and viewBox="0 0 width height".')
  return { width, height }
}

function lineAt(source: string, index: number): number {
  return source.slice(0, index).split('\n').length
}
