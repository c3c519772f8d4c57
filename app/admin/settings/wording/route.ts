import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { takeBackProposed } from '@/core/accounts/server/take-back-proposed'

const Typed = z.string().max(1500).optional()
const TypedTexts = z.object({ nameMy: Typed, nameEn: Typed, helpMy: Typed, helpEn: Typed })

export const GET = memberRoute(['administrator'], async () => seeOther('/admin'))

/** The texts that one has just proposed go back to how they were typed. */
export const POST = provenRoute(
  ['administrator'],
  async ({ request, db, now, locale, words, person }) => {
    const read = await readForm(request, TypedTexts, words)
    const done = await takeBackProposed(db, person, read.ok ? read.data : {}, now)
    return done ? seeOther('/admin?proposed=1') : plainPage(404, locale)
  },
  () => '/admin',
)
