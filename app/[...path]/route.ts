import { plainPage } from '../_page/plain-page'
import { preferredLocale } from '../_page/preferred-locale'

/** Every address that nothing answers. */
function notFound(request: Request): Promise<Response> {
  return plainPage(404, preferredLocale(request))
}

export { notFound as GET, notFound as POST }
