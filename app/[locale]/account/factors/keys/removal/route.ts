import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { STAFF_ROLES } from '@/core/accounts/roles'
import { removeSecurityKey } from '@/core/accounts/server/remove-factor'
import { afterChange, factorsPath } from '../../factors-response'

// In the form and not in the address: an address stays in a browser's history.
const RemovalInput = z.object({ id: z.string().min(1).max(2000) })

export const GET = memberRoute(STAFF_ROLES, async ({ locale }) => seeOther(factorsPath(locale)))

export const POST = provenRoute(
  STAFF_ROLES,
  async (visitor) => {
    const { request, locale, words, person, db, now } = visitor
    const read = await readForm(request, RemovalInput, words)
    if (!read.ok) return plainPage(404, locale)
    return afterChange(visitor, await removeSecurityKey(db, person, read.data.id, now))
  },
  ({ locale }) => factorsPath(locale),
)
