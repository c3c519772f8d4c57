import { join } from 'node:path'
import { TOTP } from 'otpauth'
import { DEMO_NAMES, readDemoPeople } from '@/demo/demo-people'
import { describeSignIn } from '@/demo/sign-in-card'

const USAGE = `npm run demo                 shows how to sign in as each person of the demo
npm run demo -- code [NAME]  shows the second factor's current code of a staff member (all of them without NAME)`

function main([what, name]: string[]) {
  const people = readDemoPeople(join(process.env['DATA_DIR'] ?? '.data', 'demo.json'))
  if (!people) return fail('There is no demo yet: npm start makes it.')
  if (what === undefined) return console.log(describeSignIn(people, Number(process.env['PORT'] ?? 3000)))
  if (what !== 'code') return fail(USAGE)
  const staff = DEMO_NAMES.filter((one) => people[one].totpKey && (name === undefined || name === one))
  if (staff.length === 0) return fail(`Nobody of that name has a second factor. Names: ${DEMO_NAMES.join(', ')}`)
  for (const one of staff) console.log(`${one}: ${new TOTP({ secret: people[one].totpKey ?? '' }).generate()}`)
}

function fail(text: string) {
  console.error(text)
  process.exitCode = 1
}

main(process.argv.slice(2))
