import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { seeOther } from '@/app/_page/respond'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { STAFF_ROLES } from '@/core/accounts/roles'
import { addSecurityKey } from '@/core/accounts/server/add-security-key'
import { afterChange, factorsPath } from '../factors-response'

const KeyInput = z.object({ key: z.string().min(1).max(20_000) })

export const GET = memberRoute(STAFF_ROLES, async ({ locale }) => seeOther(factorsPath(locale)))

export const POST = provenRoute(
  STAFF_ROLES,
  async (visitor) => {
    const { request, words, person, db, now } = visitor
    const read = await readForm(request, KeyInput, words)
    const added = read.ok ? await addSecurityKey(db, person, read.data.key, now) : ({ ok: false, reason: 'wrong' } as const)
    return afterChange(visitor, added, 'key')
  },
  ({ locale }) => factorsPath(locale),
)
