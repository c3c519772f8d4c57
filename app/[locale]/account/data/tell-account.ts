import { wordsFor } from '@/core/words/words'
import type { OwnData } from '@/core/rights/server/read-own-data'
import type { Names } from './names'
import type { Told, Voice } from './voice'

/** Handle, language, organisation, days and roles. */
export function tellAccount({ rows }: OwnData, names: Names, { locale, words, say, day }: Voice): Told[] {
  const lines = rows.account.flatMap((account) => [
    say('handle', { handle: account.handle }),
    say('language', { language: wordsFor(account.locale).common.language }),
    say('organisation', { organisation: names.organisation[locale] }),
    say('joined', { day: day(account.createdOn) }),
    say('lastSeen', { day: day(account.lastSeenOn) }),
    ...(account.isDemo ? [say('demo')] : []),
  ])
  const roles = rows.roles.map(({ role, grantedOn }) => say('role', { role: words.rights.data.roles[role], day: day(grantedOn) }))
  return [{ lines: [...lines, ...roles] }]
}

/** What lets the person in, as far as it can be told, and where they are in. */
export function tellSignIn({ rows }: OwnData, { say, day }: Voice): Told[] {
  const codeApp = rows.secondFactor.map(({ confirmedOn }) => (confirmedOn ? say('codeApp', { day: day(confirmedOn) }) : say('codeAppOpen')))
  const keys = rows.securityKeys.map(({ addedOn }) => say('securityKey', { day: day(addedOn) }))
  const recovery = rows.recoveryCode.map(({ madeOn }) => say('recoveryCode', { day: day(madeOn) }))
  const sessions = rows.sessions.map(({ startedAt, usedAt, isOwnPhone }) => {
    const session = say('session', { day: day(startedAt), used: day(usedAt) })
    return isOwnPhone ? `${session} (${say('ownPhone')})` : session
  })
  const lines = [
    ...rows.passphrase.map(() => say('passphrase')),
    ...(codeApp.length + keys.length > 0 ? [...codeApp, ...keys] : [say('noSecondFactor')]),
    ...(rows.backupCodes.length > 0 ? [say('backupCodes', { count: rows.backupCodes.length })] : []),
    ...(recovery.length > 0 ? recovery : [say('noRecoveryCode')]),
    ...rows.staffKeys.map(({ madeOn, retiredOn }) => say(retiredOn ? 'oldStaffKey' : 'staffKey', { day: day(madeOn) })),
    ...sessions,
    ...rows.signInTickets.map(() => say('ticket')),
  ]
  return [{ lines }]
}

/** Who looked: what the audit log holds of the person. */
export function tellLooks({ looks }: OwnData, { words, say, day }: Voice): Told[] {
  const actions: Record<string, string> = words.audit.actions
  const lines = looks.map((look) => {
    const action = actions[look.action] ?? words.rights.data.action
    return look.count === 1 ? say('lookOnce', { day: day(look.day), action }) : say('look', { day: day(look.day), action, count: look.count })
  })
  return told(lines)
}

/** Forms that wait for the person to sign in. */
export function tellWaiting({ rows }: OwnData, { say, day }: Voice): Told[] {
  return told(rows.keptForms.map(({ expiresAt }) => say('form', { day: day(expiresAt) })))
}

/** What somebody who works here did, and how much of others' is in their hands. */
export function tellStaff({ rows, work }: OwnData, { words, say, day }: Voice): Told[] {
  const counts = (['learners', 'cohorts', 'introductions', 'signOffs', 'holds', 'logged'] as const).map((name) => [name, work[name]] as const)
  return told([
    ...counts.filter(([, count]) => count > 0).map(([name, count]) => say(name, { count })),
    ...rows.invitations.map(({ role, issuedOn }) => say('invitation', { day: day(issuedOn), role: words.rights.data.roles[role] })),
    ...rows.hold.map(({ heldOn }) => say('hold', { day: day(heldOn) })),
    ...rows.proposals.map(({ proposedOn }) => say('proposal', { day: day(proposedOn) })),
  ])
}

function told(lines: string[]): Told[] {
  return lines.length > 0 ? [{ lines }] : []
}
