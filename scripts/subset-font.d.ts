declare module 'subset-font' {
  /** The part of a font that shows `text`, with all that its letters need to stand together. */
  export default function subsetFont(font: Uint8Array, text: string, options: { targetFormat: 'sfnt' | 'woff2' }): Promise<Uint8Array<ArrayBuffer>>
}
