import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { StaffChangeSchema } from '@/core/accounts/proposals'
import { proposeChange } from '@/core/accounts/server/propose-change'

export const GET = memberRoute(['administrator'], async () => seeOther('/admin'))

/** Proposes to let a held member of staff go on. */
export const POST = provenRoute(
  ['administrator'],
  async ({ params, locale, person, db, now }) => {
    const change = StaffChangeSchema.safeParse({ kind: 'release-hold', personId: params['person'] })
    const proposed = change.success && (await proposeChange(db, person, change.data, now))
    return proposed && proposed.ok ? seeOther('/admin?proposed=1') : plainPage(404, locale)
  },
  () => '/admin',
)
