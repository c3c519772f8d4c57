import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { declineProposal } from '@/core/accounts/server/decide-proposal'

export const GET = memberRoute(['administrator'], async () => seeOther('/admin'))

/** Declines a proposal, or takes one's own back. */
export const POST = provenRoute(
  ['administrator'],
  async ({ params, locale, person, db, now }) =>
    (await declineProposal(db, person, params['proposal'] ?? '', now)) ? seeOther('/admin') : plainPage(404, locale),
  () => '/admin',
)
