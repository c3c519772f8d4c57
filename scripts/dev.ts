import next from 'next'
import { createDoor } from '../server/door'

/** Development: the door in front of the framework's development server, on PGlite in DATA_DIR. */
async function main() {
  const port = Number(process.env['PORT'] ?? 3000)
  process.env['SITE_ORIGIN'] ??= `http://localhost:${port}`
  process.env['AUTH_SECRET'] ??= 'development only: this secret protects nothing'
  const app = next({ dev: true, port, hostname: 'localhost' })
  await app.prepare()
  createDoor(app.getRequestHandler()).listen(port, 'localhost', () => console.log(`http://localhost:${port}`))
}

await main()
