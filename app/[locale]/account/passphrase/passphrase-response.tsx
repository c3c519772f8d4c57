import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { findRecoveryCode } from '@/core/accounts/server/find-recovery-code'
import { findStaffKey } from '@/core/contact/server/find-staff-key'
import { PassphrasePage } from './passphrase-page'

/** The page before the words are changed; `isOver`: what was begun there came too late. */
export async function passphraseResponse({ locale, words, person, db }: Visitor, isOver = false): Promise<Response> {
  const [since, staffKey] = [await findRecoveryCode(db, person), await findStaffKey(db, person)]
  const locked = { hasCode: since !== null, hasKey: staffKey !== undefined }
  return htmlResponse(<PassphrasePage locale={locale} words={words} person={person} {...locked} isOver={isOver} />, { status: isOver ? 400 : 200 })
}
