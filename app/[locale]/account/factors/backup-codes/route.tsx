import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { STAFF_ROLES } from '@/core/accounts/roles'
import { renewBackupCodes } from '@/core/accounts/server/renew-backup-codes'
import { afterChange, factorsPath } from '../factors-response'
import { BackupCodesPage } from './backup-codes-page'

export const GET = memberRoute(STAFF_ROLES, async ({ locale }) => seeOther(factorsPath(locale)))

export const POST = provenRoute(
  STAFF_ROLES,
  async (visitor) => {
    const { locale, words, person, db, now } = visitor
    const made = await renewBackupCodes(db, person, now)
    if (!made.ok) return afterChange(visitor, made)
    return htmlResponse(<BackupCodesPage locale={locale} words={words} person={person} codes={made.codes} next={factorsPath(locale)} />)
  },
  ({ locale }) => factorsPath(locale),
)
