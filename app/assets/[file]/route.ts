import { plainPage } from '@/app/_page/plain-page'
import { publicRoute } from '@/app/_page/routes'
import { assetResponse } from './asset-response'

/** Files whose name carries the hash of their content: our own scripts, the web font with its pictures, and the pictures and recordings of lessons. */
export const GET = publicRoute(async ({ params, locale, db }) => (await assetResponse(db, params['file'] ?? '')) ?? plainPage(404, locale))
