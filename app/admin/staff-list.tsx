import { Card } from '@/app/_ui/card/card'
import { Stamp } from '@/app/_ui/stamp/stamp'
import type { Person } from '@/core/accounts/person'
import { STAFF_ROLES, type StaffRole } from '@/core/accounts/roles'
import type { StaffMember } from '@/core/accounts/server/list-staff'
import { fill } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** Each member of staff with the roles they have, and for each role its one button. */
export function StaffList({ words, person, staff }: { words: Words; person: Person; staff: StaffMember[] }) {
  const texts = words.desks.admin
  return (
    <ul className="grid">
      {staff.map((member) => (
        <Card key={member.id} as="li">
          <h3>
            <span translate="no">{member.handle}</span> {member.id === person.id && <Stamp tone="good">{texts.you}</Stamp>}
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
