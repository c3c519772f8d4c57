import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { changePassphrase } from '@/core/accounts/server/change-passphrase'
import { findStaffKey } from '@/core/contact/server/find-staff-key'
import { takeConfirmation } from '../../../join/take-confirmation'
import { passphraseResponse } from '../passphrase-response'

/** A reload or the language switch ends here without the sealed words: back to the beginning. */
export const GET = memberRoute(ROLES, async ({ locale }) => seeOther(`/${locale}/account/passphrase`))

/**
 * Asks for no fresh proof: the sealed page is one, of the moment in which the words were drawn. Otherwise whoever takes
 * their time to write would have to begin again, with words on paper that count for nothing.
 */
export const POST = memberRoute(
  ROLES,
  async (visitor) => {
    const { locale, person, db, now } = visitor
    const confirm = (sealed: string, typed: readonly [string, string]) => changePassphrase(db, person, sealed, typed, now)
    const changed = await takeConfirmation(visitor, 'newWords', confirm, () => passphraseResponse(visitor, true))
    if (changed instanceof Response) return changed
    const staffKey = await findStaffKey(db, person)
    return seeOther(staffKey ? '/desk/key' : `/${locale}/account?words=new`)
  },
  { carriesSecret: true },
)
