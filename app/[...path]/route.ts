import { plainPage } from '../_page/plain-page'
import { preferredLocale } from '../_page/preferred-locale'

/** Every address that nothing answers. */
export const GET = (request: Request) => plainPage(404, preferredLocale(request))
export const POST = GET
