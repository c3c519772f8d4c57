import { ActionButton } from '@/app/_ui/button/button'
import type { OpenInvitation } from '@/core/accounts/server/list-invitations'
import { isStaffRole } from '@/core/accounts/roles'
import type { Locale } from '@/core/installation/locales'
import { fill, formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Props = {
  locale: Locale
  words: Words
  invitations: OpenInvitation[]
  /** Address under which each invitation has its `/withdrawal`. */ under: string
}

/** Invitations that nobody has used yet, each with its withdrawal. */
export function OpenInvitations({ locale, words, invitations, under }: Props) {
  const texts = words.desks.invitations
  if (invitations.length === 0) return <p>{texts.openNone}</p>
  return (
    <ul className="plain">
      {invitations.map(({ id, role, issuedOn, expiresOn }) => (
        <li key={id} className="list-row">
          <p>
            {isStaffRole(role) && (
              <>
                <strong>{words.desks.admin.roles[role]}</strong>
                {' · '}
              </>
            )}
            {fill(texts.issued, { day: formatDay(issuedOn, locale) })} · {fill(texts.until, { day: formatDay(expiresOn, locale) })}
          </p>
          <ActionButton look="quiet" action={`${under}/${id}/withdrawal`}>
            {texts.withdraw}
          </ActionButton>
        </li>
      ))}
    </ul>
  )
}
