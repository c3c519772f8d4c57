import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { MadePage } from '@/app/_ui/desk-invitation/made-page'
import { approveProposal } from '@/core/accounts/server/decide-proposal'
import { fingerprintOf } from '@/core/signing/fingerprint'
import { findOrganisationKey } from '@/core/signing/server/organisation-key'
import { showAdmin } from '../../../show-admin'

export const GET = memberRoute(['administrator'], async () => seeOther('/admin'))

/** The second administrator agrees. An invitation is shown in this answer and stored nowhere. */
export const POST = provenRoute(
  ['administrator'],
  async (visitor) => {
    const { params, locale, words, person, db, now } = visitor
    const approved = await approveProposal(db, person, params['proposal'] ?? '', now)
    if (approved.ok && approved.invitation) {
      const { publicKey } = await findOrganisationKey(db, person.organisationId)
      const invitation = { ...approved.invitation, fingerprint: fingerprintOf(publicKey) }
      return htmlResponse(<MadePage locale={locale} words={words} person={person} invitation={invitation} back="/admin" />)
    }
    if (approved.ok) return seeOther('/admin?saved=1')
    if (approved.reason === 'not-found') return plainPage(404, locale)
    return showAdmin(visitor, { errors: { '': words.desks.admin.faults[approved.reason] }, values: {} })
  },
  () => '/admin',
)
