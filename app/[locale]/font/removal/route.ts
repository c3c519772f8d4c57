import { cookies } from 'next/headers'
import { seeOther } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { fontCookie } from '@/core/installation/font-cookie'

export const GET = publicRoute(async ({ locale }) => seeOther(`/${locale}/font`))

/** Back to the letters of the phone. */
export const POST = publicRoute(async ({ locale }) => {
  ;(await cookies()).set(...fontCookie(false))
  return seeOther(`/${locale}/font`)
})
