import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as harfbuzz from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { wordsFor } from '@/core/words/words'

/** The web font and its pictures: `npm run font` draws them, and the build reads them. */
export const FONT_FOLDER = 'app/_font'
/** Padauk of SIL International, as the package gives it for every language of Myanmar: nearly twice what Burmese needs. */
const SOURCE = 'node_modules/@fontsource/padauk/files/padauk-myanmar-400-normal.woff2'
/** Units of a picture to one em: fine enough for any phone, in short whole numbers. */
const EM = 160
const LINE = 300
/** From the top of a line down to where its letters stand. */
const BASELINE = 190

/** The letters that the style's `unicode-range` names. */
export function lettersOfFont(): string {
  const range = /unicode-range: ([^;]+);/.exec(readFileSync(join(FONT_FOLDER, 'style.css'), 'utf8'))?.[1] ?? ''
  return range
    .split(', ')
    .map((part) => part.replace('U+', '').split('-'))
    .flatMap(([first = '', last = first]) => {
      const start = Number.parseInt(first, 16)
      return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, index) => String.fromCodePoint(start + index))
    })
    .join('')
}

/** Every file of the font's folder that is drawn and not written, by its name. */
export async function drawFont(): Promise<Map<string, Uint8Array | string>> {
  const source = readFileSync(SOURCE)
  const letters = lettersOfFont()
  const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(await subsetFont(source, letters, { targetFormat: 'sfnt' }))))
  const { sample, use, offer } = wordsFor('my').font
  return new Map<string, Uint8Array | string>([
    ['padauk.woff2', await subsetFont(source, letters, { targetFormat: 'woff2' })],
    ['sample.svg', drawPicture(font, [sample.first, sample.second], '#1f2b31')],
    ['use.svg', drawPicture(font, [use], '#fff')],
    ['offer.svg', drawPicture(font, [offer], '#0b655a')],
  ])
}

/** Lines of Burmese as outlines, which a phone shows whatever letters it has. The text stands in it as its title. */
function drawPicture(font: harfbuzz.Font, lines: string[], ink: string): string {
  const placed = lines.flatMap((line, index) => placeGlyphs(font, line, index * LINE + BASELINE))
  const glyphs = [...new Set(placed.map(({ glyph }) => glyph))]
  const name = (glyph: number) => `g${glyphs.indexOf(glyph)}`
  const [width, height] = [Math.max(...placed.map(({ end }) => end)), lines.length * LINE]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="${ink}">`,
    `<title>${lines.join(' ')}</title>`,
    // Each letter once, however often it is used.
    `<defs>${glyphs.map((glyph) => `<path id="${name(glyph)}" d="${outline(font, glyph)}"/>`).join('')}</defs>`,
    ...placed.map(({ glyph, x, y }) => `<use href="#${name(glyph)}" x="${x}" y="${y}"/>`),
    '</svg>\n',
  ].join('')
}

type Placed = { glyph: number; x: number; y: number; end: number }

function placeGlyphs(font: harfbuzz.Font, text: string, baseline: number): Placed[] {
  const buffer = new harfbuzz.Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  harfbuzz.shape(font, buffer)
  const scale = EM / font.face.upem
  let along = 0
  return buffer.getGlyphInfosAndPositions().flatMap(({ codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
    // The space is not among the letters of the font: a page takes it from the phone's.
    if (text[cluster] === ' ') along += font.face.upem / 4
    if (text[cluster] === ' ') return []
    const x = Math.round((along + xOffset) * scale)
    along += xAdvance
    return [{ glyph: codepoint, x, y: Math.round(baseline - yOffset * scale), end: Math.ceil(along * scale) }]
  })
}

/** A font counts upwards, a picture downwards. */
function outline(font: harfbuzz.Font, glyph: number): string {
  const scale = EM / font.face.upem
  return font
    .glyphToPath(glyph)
    .replaceAll(/(-?[\d.]+),(-?[\d.]+)/g, (_, x: string, y: string) => `${Math.round(Number(x) * scale)} ${-Math.round(Number(y) * scale)}`)
}
