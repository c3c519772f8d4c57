import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Question = {
  method?: string
  path: string
  cookie?: string
  headers?: Record<string, string>
  /** Fields of a form. A list sends a field several times. */
  form?: Record<string, string | string[]>
  /** A body as it stands, instead of a form. */
  body?: string | Buffer
}

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer }

const agent = new Agent({ keepAlive: true, maxSockets: 12 })

/** Asks the server exactly this: no header is added, tidied up or followed, apart from those of a form of the site's own. */
export function ask(origin: string, { method, path, cookie, headers = {}, form, body }: Question): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  const sent = form ? encodeForm(form) : body
  const own = form ? { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } : {}
  const length = sent === undefined ? {} : { 'content-length': String(Buffer.byteLength(sent)) }
  const all = { ...own, ...length, ...(cookie ? { cookie } : {}), ...headers }
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, hostname, port, path, method: method ?? (sent === undefined ? 'GET' : 'POST'), headers: all }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: bytes.toString('utf8'), bytes })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(sent)
  })
}

/** The cookies that an answer sets, as a browser would send them back. */
export function cookiesOf(answer: Answer): string {
  return (answer.headers['set-cookie'] ?? [])
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ')
}

function encodeForm(form: Record<string, string | string[]>): string {
  const pairs = Object.entries(form).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]))
  return new URLSearchParams(pairs).toString()
}

/** Runs `work` over `items`, several at once: one connection at a time would only wait. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const take = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: 10 }, take))
}
