import { and, eq, gte, isNull, ne } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { invitations } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { parsePaperCode } from '../paper-code'
import { inviterOf, type Role } from '../roles'
import { hashToken } from '../tokens'
import { hasRole } from './has-role'
import { organisationOfInvitation } from './organisation-of'

export type Invitation = { id: string; codeHash: string; organisationId: string; role: Role; issuedBy: string }

/** `mistyped` is told from the code alone; used, withdrawn, too old and never issued are one answer. */
export type OpenedInvitation = { ok: true; invitation: Invitation } | { ok: false; reason: 'mistyped' | 'unknown' }

/** The invitation behind a typed code, if it still lets somebody in. */
export async function openInvitation(db: Database, typed: string, today: Day): Promise<OpenedInvitation> {
  const code = parsePaperCode(typed)
  if (!code) return { ok: false, reason: 'mistyped' }
  const invitation = await findOpenInvitation(db, hashToken(code), today)
  return invitation ? { ok: true, invitation } : { ok: false, reason: 'unknown' }
}

/** An earlier version handed out invitations for administrators: none of them lets anybody in any more. */
const isForInvited = ne(invitations.role, 'administrator')

export async function findOpenInvitation(db: Database, codeHash: string, today: Day): Promise<Invitation | null> {
  return withinOrganisation(db, await organisationOfInvitation(db, codeHash), async (tx) => {
    const [row] = await tx
      .select()
      .from(invitations)
      .where(and(eq(invitations.codeHash, codeHash), isNull(invitations.burnedOn), gte(invitations.expiresOn, today), isForInvited))
    // Whoever handed it out must still be one who may: a coordinator who was dismissed lets nobody in any more.
    if (!row?.issuedBy || !(await hasRole(tx, { id: row.issuedBy, organisationId: row.organisationId }, inviterOf(row.role)))) return null
    return { id: row.id, codeHash, organisationId: row.organisationId, role: row.role, issuedBy: row.issuedBy }
  })
}
