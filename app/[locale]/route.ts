import { isLocale } from '@/core/installation/locales'
import { withFontOf } from '../_page/our-font'
import { plainPage } from '../_page/plain-page'
import { preferredLocale } from '../_page/preferred-locale'

/** An address that names only a language: the catalogue in it. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return withFontOf(request, () => plainPage(404, preferredLocale(request)))
  return new Response(null, { status: 307, headers: { location: `/${locale}/courses`, 'cache-control': 'no-store' } })
}
