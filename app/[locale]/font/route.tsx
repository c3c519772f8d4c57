import { cookies } from 'next/headers'
import { isOurFontOn } from '@/app/_page/our-font'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { fontCookie } from '@/core/installation/font-cookie'
import { FontPage } from './font-page'

/** Whether this phone shows Burmese as it should, for anyone. */
export const GET = publicRoute(({ locale, words }) => htmlResponse(<FontPage locale={locale} words={words} isOn={isOurFontOn()} />))

/** From now on every page brings our letters. The form is one button: nothing of it is read. */
export const POST = publicRoute(async ({ locale }) => {
  ;(await cookies()).set(...fontCookie(true))
  return seeOther(`/${locale}/font`)
})
