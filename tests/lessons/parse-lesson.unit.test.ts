import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapeOf, textsOf } from '@/core/lessons/lesson-tree'
import { parseLesson } from '@/core/lessons/parse-lesson'
import type { PhraseList } from '@/core/lessons/phrases'
import { renderLesson, type RenderOptions } from '@/core/lessons/render-lesson'

const GOOD = `# Locks & keys

After this lesson you can *lock* a phone.
`.replace('*lock*', 'lock')

const WHOLE = `# Locks & "keys"

Lead with **bold** and \`PIN\`.

## First

A
paragraph over lines.

- one
- two

1. a
2. b

| a | b |
|---|---|
| 1 | 2 |

<Example>
Ko Min did it.
</Example>

<Figure src="lock.svg" alt="A lock & a key" caption="1: the lock." />

<Phrases list="greetings" />

## Second

<Try>

Tomorrow, try it.

</Try>
`

/** Each is put after a good beginning of three lines and a blank one; `line` is where the fault stands in the whole. */
const HOSTILE: [name: string, source: string, line: number][] = [
  ['a script tag', '<script>alert(1)</script>', 5],
  ['a script tag over lines', '<script>\nalert(1)\n</script>', 5],
  ['a script in capitals', '<SCRIPT>x</SCRIPT>', 5],
  ['an iframe', '<iframe src="https://evil.example" />', 5],
  ['a form that steals', '<form action="https://evil.example"><input name="p" /></form>', 5],
  ['a picture with an event handler', '<img src="x" onerror="alert(1)" />', 5],
  ['an svg in the text', '<svg onload="alert(1)" />', 5],
  ['a style', '<style>body{display:none}</style>', 5],
  ['a link element', '<link rel="stylesheet" href="https://evil.example/x.css" />', 5],
  ['a meta refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example" />', 5],
  ['a base element', '<base href="https://evil.example/" />', 5],
  ['an object', '<object data="x" />', 5],
  ['a harmless div', '<div>text</div>', 5],
  ['a fragment', '<>text</>', 5],
  ['an HTML comment', '<!-- comment -->', 5],
  ['a doctype', '<!doctype html>', 5],
  ['CDATA', '<![CDATA[ x ]]>', 5],
  ['a processing instruction', '<?php echo 1 ?>', 5],
  ['an import', 'import x from "y"', 5],
  ['an export', 'export const x = process.env', 5],
  ['an expression', 'Hello {process.env.AUTH_SECRET}', 5],
  ['an expression block', '{(() => { while (true) {} })()}', 5],
  ['an expression attribute', '<Figure src={evil} alt="a" caption="c" />', 5],
  ['a spread attribute', '<Figure {...evil} />', 5],
  ['an event attribute on a component', '<Example onClick="alert(1)">\ntext\n</Example>', 5],
  ['a class on a component', '<Tip class="x">\ntext\n</Tip>', 5],
  ['an unknown component', '<Video src="x" />', 5],
  ['a member component', '<Example.Evil>\ntext\n</Example.Evil>', 5],
  ['a namespaced component', '<svg:script>\ntext\n</svg:script>', 5],
  ['a component in lower case', '<example>\ntext\n</example>', 5],
  ['a component inside a line', 'text <Tip>more</Tip>', 5],
  ['a component in a component', '<Example>\n\n<Tip>\n\ntext\n\n</Tip>\n\n</Example>', 7],
  ['a picture in a component', '<Example>\n\n<Figure src="a.svg" alt="a" caption="c" />\n\n</Example>', 7],
  ['a component that is not closed', '<Example>\ntext', 5],
  ['a component closed by another', '<Example>\n\ntext\n\n</Tip>', 9],
  ['an empty component', '<Try>\n</Try>', 5],
  ['a figure that leaves the folder', '<Figure src="../../secret.svg" alt="a" caption="c" />', 5],
  ['a figure from elsewhere', '<Figure src="https://evil.example/x.svg" alt="a" caption="c" />', 5],
  ['a figure as data', '<Figure src="data:image/svg+xml,x.svg" alt="a" caption="c" />', 5],
  ['a figure without alt', '<Figure src="a.svg" caption="c" />', 5],
  ['a figure with a blank alt', '<Figure src="a.svg" alt=" " caption="c" />', 5],
  ['a figure with a bare attribute', '<Figure src="a.svg" alt caption="c" />', 5],
  ['a figure named twice', '<Figure src="a.svg" src="b.svg" alt="a" caption="c" />', 5],
  ['a figure with a handler', '<Figure src="a.svg" alt="a" caption="c" onload="x" />', 5],
  ['a figure that breaks out of its attribute', '<Figure src="a.svg" alt="a &#34;><script>" caption="c" />', 5],
  ['a figure with children', '<Figure src="a.svg" alt="a" caption="c">\ntext\n</Figure>', 5],
  ['a link', 'See [here](https://evil.example).', 5],
  ['a script link', 'See [here](javascript:alert(1)).', 5],
  ['a reference link', 'See [here][x].\n\n[x]: https://evil.example', 5],
  ['an automatic link', 'See <https://evil.example>.', 5],
  ['a picture of markdown', '![x](https://evil.example/beacon.png)', 5],
  ['italics', 'This is *soft*.', 5],
  ['a quotation', '> said somebody', 5],
  ['a code block', '```js\nalert(1)\n```', 5],
  ['a rule', '---\n\nmore', 5],
  ['a second title', '# Again', 5],
  ['a deep heading', '### Deep', 5],
  ['a hard line break', 'one\\\ntwo', 5],
  ['a list in a list', '- a\n  - b', 6],
  ['a list item with two paragraphs', '- a\n\n  b', 7],
  ['an entity that becomes a tag', '&lt;script&gt;', 5],
  ['a heading in a component', '<Tip>\n\n## No\n\n</Tip>', 7],
  ['a character that turns the direction', 'safe \u202Etxt.exe', 5],
  ['a zero byte', 'a\u0000b', 5],
]

describe('a lesson is data, never code', () => {
  it.each(HOSTILE)('%s is refused with its line', (_name, source, line) => {
    const parsed = parseLesson(`${GOOD}\n${source}\n`)
    if (parsed.ok) throw new Error(`taken: ${JSON.stringify(parsed.lesson.blocks)}`)
    expect(parsed.faults.map((fault) => fault.line)).toContain(line)
    for (const fault of parsed.faults) expect(fault.message.length).toBeGreaterThan(10)
  })

  it.each([
    ['nothing at all', ''],
    ['no title', 'Just text.'],
    ['no lead', '# Title\n\n## Section'],
    ['an empty title', '#\n\nLead.'],
    ['a lesson without end', `# Title\n\n${'word '.repeat(20_000)}`],
  ])('%s is refused', (_name, source) => {
    expect(parseLesson(source).ok).toBe(false)
  })

  it('whatever people write, nothing but the allowed tags is ever rendered', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '{',
      '}',
      '`',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '!',
      '#',
      '- ',
      '|',
      '\n',
      '\n\n',
      'a',
      'Example',
      'Tip',
      '/',
      'script',
      '=',
      '\\',
      '&#60;',
      '<Tip>\n',
      '\n</Tip>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const parsed = parseLesson(`# Title\n\nLead.\n\n${pieces.join('')}`)
        if (!parsed.ok) return
        const html = renderLesson(parsed.lesson, OPTIONS)
          .map((block) => block.html)
          .join('')
        for (const [tag] of html.matchAll(/<[^>]*>?/g))
          expect(tag).toMatch(/^<\/?(h2|p|ul|ol|li|strong|code|table|thead|tbody|tr|td|b|th scope="col"|aside( class="x [a-z]+")?)>$/)
      }),
      { numRuns: 1000 },
    )
  })
})

const GREETINGS: PhraseList = {
  id: 'greetings',
  kind: 'dialogue',
  speakers: [
    { id: 'a', name: { en: 'Foreman', my: 'ခေါင်းဆောင်' } },
    { id: 'b', name: { en: 'Ma <Thida>', my: 'မသီတာ' } },
  ],
  lines: [
    { id: 'one', speaker: 'a', text: 'สวัสดีครับ', sound: 'ဆဝါဒ်ဒီး ခရပ်', latin: 'sa-wat-dii', meaning: { en: 'Hello', my: 'မင်္ဂလာပါ' } },
    { id: 'two', speaker: 'b', text: 'สวัสดีค่ะ', sound: 'ဆဝါဒ်ဒီး ခ', meaning: { en: 'Hello & good day', my: 'မင်္ဂလာပါ' } },
  ],
}

const OPTIONS: RenderOptions = {
  locale: 'en',
  labels: { Example: 'Example', Tip: 'Tip', Warning: 'Take care', Try: 'Try <tomorrow>' },
  picture: () => ({ address: '/assets/00.svg', width: 320, height: 200 }),
  phrases: () => ({ language: 'th', list: GREETINGS, recordings: new Map() }),
}

describe('a lesson that is well written', () => {
  const parsed = parseLesson(WHOLE)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  const { lesson } = parsed

  it('keeps its order, and each block its line', () => {
    expect(lesson.title).toBe('Locks & "keys"')
    expect(lesson.blocks.map((block) => [block.line, shapeOf(block)])).toEqual([
      [3, 'paragraph'],
      [5, 'heading'],
      [7, 'paragraph'],
      [10, 'list of 2'],
      [13, 'numbered list of 2'],
      [16, 'table of 2 rows and 2 columns'],
      [20, '<Example> with paragraph'],
      [24, '<Figure> lock.svg'],
      [26, '<Phrases> greetings'],
      [28, 'heading'],
      [30, '<Try> with paragraph'],
    ])
    expect(lesson.blocks.flatMap(textsOf).join(' ')).toBe(
      'Lead with bold and PIN. First A paragraph over lines. one two a b a b 1 2 Ko Min did it. 1: the lock. Second Tomorrow, try it.',
    )
  })

  it('is rendered block by block, with ids that are the same in each language', () => {
    const blocks = renderLesson(lesson, OPTIONS)
    expect(blocks.map((block) => block.id)).toEqual(['p1', 's1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 's2', 'p9'])
    const html = Object.fromEntries(blocks.map((block) => [block.id, block.html]))
    expect(html['p1']).toBe('<p>Lead with <strong>bold</strong> and <code>PIN</code>.</p>')
    expect(html['p3']).toBe('<ul><li>one<li>two</ul>')
    expect(html['p5']).toBe('<table><thead><tr><th scope="col">a<th scope="col">b</thead><tbody><tr><td>1<td>2</tbody></table>')
    expect(html['p7']).toBe(
      '<figure><img src="/assets/00.svg" alt="A lock &amp; a key" width="320" height="200" loading="lazy"><figcaption>1: the lock.</figcaption></figure>',
    )
    expect(html['p8']).toBe(
      '<dl class="ph"><dt><small>Foreman: </small><span lang="th">สวัสดีครับ</span><dd><b>sa-wat-dii</b><br>Hello<dt><small>Ma &lt;Thida&gt;: </small><span lang="th">สวัสดีค่ะ</span><dd><b lang="my">ဆဝါဒ်ဒီး ခ</b><br>Hello &amp; good day</dl>',
    )
    expect(html['p9']).toBe('<aside class="x try"><b>Try &lt;tomorrow&gt;</b><p>Tomorrow, try it.</p></aside>')
  })
})
