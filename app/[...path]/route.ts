import { withFontOf } from '../_page/our-font'
import { plainPage } from '../_page/plain-page'
import { preferredLocale } from '../_page/preferred-locale'

/** Every address that nothing answers. */
function notFound(request: Request): Promise<Response> {
  return withFontOf(request, () => plainPage(404, preferredLocale(request)))
}

export { notFound as GET, notFound as POST }
