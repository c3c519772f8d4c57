import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { keepWrapping } from '@/core/contact/server/keep-wrapping'
import { WrappingInput } from '@/core/contact/staff-key-input'
import { keyResponse } from '../key-response'

const PAGE = '/desk/key'

export const GET = memberRoute(['coordinator'], async () => seeOther(PAGE))

/** The same key, which the coordinator's browser has locked with other words. */
export const POST = provenRoute(
  ['coordinator'],
  async (visitor) => {
    const { request, db, now, locale, words, person } = visitor
    const read = await readForm(request, WrappingInput, words)
    if (!read.ok) return keyResponse(visitor, { errors: { '': words.contact.key.refused }, values: {} })
    const kept = await keepWrapping(db, person, read.data, now)
    return kept.ok ? seeOther(PAGE) : plainPage(404, locale)
  },
  () => PAGE,
)
