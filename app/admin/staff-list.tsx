import { Card } from '@/app/_ui/card/card'
import { Stamp } from '@/app/_ui/stamp/stamp'
import type { Person } from '@/core/accounts/person'
import { STAFF_ROLES, type StaffRole } from '@/core/accounts/roles'
import type { StaffMember } from '@/core/accounts/server/list-staff'
import type { Locale } from '@/core/installation/locales'
import { fill, formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** Each member of staff with the roles they have, and for each role its one button. */
export function StaffList({ locale, words, person, staff }: { locale: Locale; words: Words; person: Person; staff: StaffMember[] }) {
  const texts = words.desks.admin
  return (
    <ul className="grid">
      {staff.map((member) => (
        <Card key={member.id} as="li">
          <h3>
            <span translate="no">{member.handle}</span> {member.id === person.id && <Stamp tone="good">{texts.you}</Stamp>}
            {member.hold && <Stamp tone="care">{words.stop.hold.stamp}</Stamp>}
          </h3>
          {member.roles.length === 0 && <p>{texts.noRole}</p>}
          <p className="row">
            {member.roles.map((role) => (
              <Stamp key={role}>{texts.roles[role]}</Stamp>
            ))}
          </p>
          <details>
            <summary className="summary">{texts.change}</summary>
            <div className="stack">
              {STAFF_ROLES.map((role) => (
                <RoleButton key={role} words={words} member={member} role={role} />
              ))}
            </div>
          </details>
          {member.id !== person.id && <Hold locale={locale} words={words} member={member} />}
        </Card>
      ))}
    </ul>
  )
}

function RoleButton({ words, member, role }: { words: Words; member: StaffMember; role: StaffRole }) {
  const texts = words.desks.admin
  const has = member.roles.includes(role)
  const action = fill(has ? texts.remove : texts.grant, { role: texts.roles[role] })
  return (
    <form method="post" action={`/admin/people/${member.id}/roles${has ? `/${role}/removal` : ''}`}>
      {!has && <input type="hidden" name="role" value={role} />}
      <button className={has ? 'button danger' : 'button quiet'} aria-label={fill(texts.of, { action, handle: member.handle })}>
        {action}
      </button>
    </form>
  )
}

/** The button that stops somebody at once, or since when they are stopped with the way to let them go on. */
function Hold({ locale, words, member: { id, handle, hold } }: { locale: Locale; words: Words; member: StaffMember }) {
  const texts = words.stop.hold
  if (!hold) {
    return (
      <p>
        <a className="tap" href={`/admin/people/${id}/hold`} aria-label={fill(texts.of, { handle })}>
          {texts.action}
        </a>
      </p>
    )
  }
  const day = formatDay(hold.on, locale)
  return (
    <>
      <p>{hold.by === null ? fill(texts.sinceGone, { day }) : fill(texts.since, { day, handle: hold.by })}</p>
      <form method="post" action={`/admin/people/${id}/hold/removal`}>
        <button className="button quiet" aria-label={fill(texts.releaseOf, { handle })}>
          {texts.release}
        </button>
      </form>
    </>
  )
}
