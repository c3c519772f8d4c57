import { DEMO_NAMES, DEMO_ROLES, type DemoPeople } from './demo-people'

/** How to sign in as each person of the demo, for the terminal. */
export function describeSignIn(people: DemoPeople, port: number): string {
  const rows = DEMO_NAMES.map((name) => {
    const { handle, passphrase, totpKey } = people[name]
    const code = totpKey ? `\n      code:       npm run demo -- code ${name}` : ''
    return `  ${DEMO_ROLES[name]}\n      handle:     ${handle}\n      passphrase: ${passphrase}${code}`
  })
  return `\nThe demo organisation and its people:\n\n${rows.join('\n')}\n\nReading needs no account. Open\n\n  http://localhost:${port}\n`
}
