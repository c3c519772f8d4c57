/**
 * What a thumb hits beside the letter that it meant, on the keyboards that phones have; and for Burmese, marks that look or
 * sound alike, and letters that stand side by side.
 */
const BESIDE = new Map(
  (
    'q:wa w:qe e:wr r:et t:ry y:tu u:yi i:uo o:ip p:ol a:sq s:ad d:sf f:dg g:fh h:gj j:hk k:jl l:kp z:xa x:zc c:xv v:cb b:vn n:bm m:nk ' +
    'ိ:ီ ီ:ိ ု:ူ ူ:ု ါ:ာ ာ:ါး ျ:ြ ြ:ျ ွ:ှ ှ:ွ ့:း း:့ ံ:့ ေ:ဲ ဆ:စ စ:ဆ တ:ထ ထ:တ န:မ မ:န အ:ပ ပ:အ က:ခ ခ:က င:သ သ:င လ:ဘ ဘ:လ ဖ:ဘ ယ:ရ ရ:ယ ဟ:ဉ ဝ:ပ ည:ဉ ဒ:ဓ ဓ:ဒ ဂ:က ဇ:စ ဈ:စ ဏ:န ဌ:ထ'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), Array.from(pair.slice(2))] as const),
)

/** The next number of a fixed series: the same errors in every run. */
function series(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A query with one typing error: a letter left out, doubled, exchanged with the next, or another in its place. */
export function withOneError(query: string, seed: number): string {
  const draw = series(seed)
  const letters = Array.from(query)
  for (;;) {
    const place = draw(letters.length)
    const letter = letters[place] ?? ''
    const next = letters[place + 1]
    const beside = BESIDE.get(letter.toLowerCase()) ?? []
    const errors = [
      { length: 1, typed: '' },
      { length: 1, typed: letter + letter },
      ...(next === undefined ? [] : [{ length: 2, typed: next + letter }]),
      ...(beside.length === 0 ? [] : [{ length: 1, typed: beside[draw(beside.length)] ?? '' }]),
    ]
    const { length, typed } = errors[draw(errors.length)] ?? { length: 1, typed: '' }
    const wrong = [...letters.slice(0, place), typed, ...letters.slice(place + length)].join('')
    // A space too few or too many is no error to anyone.
    if (wrong.replaceAll(' ', '') !== query.replaceAll(' ', '') && wrong.trim() !== '') return wrong
  }
}
