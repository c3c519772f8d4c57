import { AsyncLocalStorage } from 'node:async_hooks'
import { FONT_HEADER } from '@/core/installation/font-cookie'

// Every page has the font or has it not, whatever it shows: its handler need not hand that on.
const wishes = new AsyncLocalStorage<boolean>()

/** Does `work` for this request, so that every page it renders has our letters when its phone asked for them. */
export function withFontOf<T>(request: Request, work: () => Promise<T>): Promise<T> {
  return wishes.run(request.headers.has(FONT_HEADER), work)
}

/** True while a request is answered whose phone shows our letters. */
export function isOurFontOn(): boolean {
  return wishes.getStore() ?? false
}
