/** Endings that change nothing of what a word is about, the longest first, each with what takes its place. */
const ENDINGS: [RegExp, string][] = [
  [/['’]s?$/, ''],
  [/(sse|she|che|xe|zze)s$/, '$1'],
  [/ies$/, 'y'],
  [/([^aeious])s$/, '$1'],
  [/([aeo])s$/, '$1'],
  [/([aeiouy].*)(?:ing|ed)$/, '$1'],
  [/^(.{5,})er$/, '$1'],
  [/^(.{6,})(?:ian|ity|al)$/, '$1'],
]

/** Forms that no ending explains. */
const IRREGULAR = new Map(
  'news:news paid:pay sent:send stolen:steal fell:fall fallen:fall broken:break bought:buy sold:sell taught:teach written:write children:child feet:foot men:man women:woman people:person'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** An English word without its common endings: `welder` and `welding`, `ladders` and `ladder` become the same. Other words become small letters. */
export function stem(word: string): string {
  let form = word.toLowerCase().replaceAll('’', "'")
  const irregular = IRREGULAR.get(form)
  if (irregular !== undefined) return irregular
  if (!/^[a-z']+$/.test(form)) return form.replaceAll("'", '')
  for (const [ending, instead] of ENDINGS) {
    const shorter = form.replace(ending, instead)
    if (shorter.length >= 3) form = shorter
  }
  // carry, carried; make, making; stop, stopping.
  return form
    .replaceAll("'", '')
    .replace(/(.{2})i$/, '$1y')
    .replace(/(...)e$/, '$1')
    .replace(/([^aeiouls])\1$/, '$1')
}
