import { describe, expect, it } from 'vitest'
import { parsePicture } from '@/core/lessons/parse-picture'

const NS = 'xmlns="http://www.w3.org/2000/svg"'

function drawing(inside: string) {
  return `<svg ${NS} viewBox="0 0 320 200">\n${inside}\n</svg>`
}

const HOSTILE: [name: string, inside: string][] = [
  ['a script', '<script>alert(1)</script>'],
  ['a style element', '<style>*{fill:url(https://evil.example)}</style>'],
  ['a style attribute', '<rect style="fill:red"/>'],
  ['a class', '<rect class="a"/>'],
  ['an event handler', '<rect onclick="alert(1)"/>'],
  ['a link', '<a href="https://evil.example"><rect/></a>'],
  ['a picture from elsewhere', '<image href="https://evil.example/x.png"/>'],
  ['a use of something else', '<use href="#a"/>'],
  ['an xlink', '<path xlink:href="https://evil.example"/>'],
  ['foreign content', '<foreignObject><p/></foreignObject>'],
  ['an animation', '<animate attributeName="href"/>'],
  ['a set', '<set attributeName="onclick"/>'],
  ['a filter', '<filter id="f"/>'],
  ['an address as a colour', '<rect fill="url(https://evil.example#a)"/>'],
  ['a local reference as a colour', '<rect fill="url(#a)"/>'],
  ['data in a colour', '<rect fill="data:x"/>'],
  ['an id', '<rect id="a"/>'],
  ['words in the drawing', '<text x="1" y="1">Danger</text>'],
  ['loose text', 'hello'],
  ['a comment', '<!-- x -->'],
  ['CDATA', '<![CDATA[<script>]]>'],
  ['an entity', '<text>&lt;</text>'],
  ['an attribute in single quotes', "<rect x='1'/>"],
  ['an attribute without quotes', '<rect x=1/>'],
  ['an attribute twice', '<rect x="1" x="2"/>'],
  ['an element that closes nothing', '</g>'],
  ['an element that is not closed', '<g>'],
  ['an svg in the svg', '<svg/>'],
  ['a script path', '<path d="javascript:alert(1)"/>'],
  ['a transform with a call', '<g transform="url(1)"/>'],
  ['a prototype as an attribute', '<rect constructor="1"/>'],
  ['an element in capitals', '<RECT/>'],
]

describe('a drawing', () => {
  it.each(['1', '3 + 4', '220 V', '10 mm', 'PE', 'ก', 'ฉุกเฉิน', 'က', '฿350', '45°'])('may say %s, which is the same to every reader', (text) => {
    expect(parsePicture(drawing(`<text x="1" y="1">${text}</text>`)).ok).toBe(true)
  })

  it.each(['wage', 'Stop here', 'a very long text', '<b>1</b>', '&lt;'])('may not say %s: words stand in the caption', (text) => {
    expect(parsePicture(drawing(`<text x="1" y="1">${text}</text>`)).ok).toBe(false)
  })

  it.each(HOSTILE)('with %s is refused with its line', (_name, inside) => {
    const parsed = parsePicture(drawing(inside))
    if (parsed.ok) throw new Error(`taken: ${parsed.picture.svg}`)
    expect(parsed.faults).toHaveLength(1)
    expect([2, 3]).toContain(parsed.faults[0]?.line)
  })

  it.each([
    ['nothing', ''],
    ['an instruction first', `<?xml version="1.0"?>${drawing('')}`],
    ['a doctype first', `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('')}`],
    ['no size', `<svg ${NS}></svg>`],
    ['no namespace', '<svg viewBox="0 0 320 200"></svg>'],
    ['another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 320 200"></svg>'],
    ['something after it', `${drawing('')}<rect/>`],
    ['html', '<html></html>'],
    ['too many bytes', drawing('<path d="M1 1"/>'.repeat(190))],
  ])('%s is refused', (_name, source) => {
    expect(parsePicture(source).ok).toBe(false)
  })

  it('that is allowed is written anew, with its size', () => {
    const parsed = parsePicture(drawing('<g fill="#0b6b5d"  stroke-width="4"><path d="M1 1h2z"/><text x="9" y="8" font-size="18">1</text></g>'))
    expect(parsed).toEqual({
      ok: true,
      picture: {
        svg: `<svg ${NS} viewBox="0 0 320 200"><g fill="#0b6b5d" stroke-width="4"><path d="M1 1h2z"/><text x="9" y="8" font-size="18">1</text></g></svg>`,
        width: 320,
        height: 200,
      },
    })
  })
})
