import { parseArgs } from 'node:util'
import { z } from 'zod'
import { makeTotpSecret, totpAddress } from '@/core/accounts/one-time-codes'
import { createOrganisation } from '@/core/accounts/server/create-organisation'
import { findOfHandle } from '@/core/accounts/server/find-of-handle'
import { findOrganisationBySlug } from '@/core/accounts/server/find-organisation-by-slug'
import { resumeForKeeper, stopForKeeper } from '@/core/accounts/server/keep-stopped'
import { makeForKeeper } from '@/core/accounts/server/make-administrator'
import { releaseForKeeper } from '@/core/accounts/server/release-hold'
import { writtenLine } from '@/core/burmese/written-line'
import { dayOf } from '@/core/installation/days'
import { LOCALES } from '@/core/installation/locales'
import { readSettings } from '@/core/installation/settings'
import { type Database, openDatabase } from '@/db/client'

const USAGE = `npm run admin -- create --organisation SLUG [--name-en NAME --name-my NAME] [--locale en|my]
npm run admin -- stop --organisation SLUG
npm run admin -- resume --organisation SLUG
npm run admin -- release --handle HANDLE

create   Makes an administrator and prints handle, six words and the key for a code app, once. The organisation is made
         when there is none with that SLUG (small letters, digits and hyphens); then both names are needed.
stop     Ends every session of the organisation at once and lets nobody sign in, as an administrator does at /admin/stop.
resume   Lets a stopped organisation go on.
release  Lets a member of staff go on whom an administrator holds.

The database is DATABASE_OWNER_URL, or DATABASE_URL. AUTH_SECRET and SITE_ORIGIN must be those of the installation.`

const organisation = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens')

const Input = z.discriminatedUnion('command', [
  z.object({
    command: z.literal('create'),
    organisation,
    'name-en': writtenLine(120).optional(),
    'name-my': writtenLine(120).optional(),
    locale: z.enum(LOCALES).default('my'),
  }),
  z.object({ command: z.literal('stop'), organisation }),
  z.object({ command: z.literal('resume'), organisation }),
  z.object({ command: z.literal('release'), handle: z.string().trim().min(1).max(120) }),
])

type Input = z.infer<typeof Input>
type CreateInput = Extract<Input, { command: 'create' }>

async function main(args: string[]) {
  const input = readInput(args)
  const url = process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_URL']
  if (!url) throw new Error('DATABASE_URL is missing: a real installation keeps its people in PostgreSQL.')
  readSettings()
  const { db, close } = await openDatabase({ url })
  try {
    console.log(await carryOut(db, input))
  } finally {
    await close()
  }
}

function carryOut(db: Database, input: Input): Promise<string> {
  switch (input.command) {
    case 'create':
      return create(db, input)
    case 'stop':
      return stop(db, input.organisation)
    case 'resume':
      return resume(db, input.organisation)
    case 'release':
      return release(db, input.handle)
  }
}

async function create(db: Database, input: CreateInput): Promise<string> {
  const settings = readSettings()
  const today = dayOf(new Date())
  const organisationId = await findOrCreate(db, input, today)
  const totpSecret = makeTotpSecret()
  const { handle, words } = await makeForKeeper(db, organisationId, { locale: input.locale, totpSecret }, today)
  return `An administrator of '${input.organisation}'. This is shown once: write it down.

  Handle:          ${handle}
  Six words:       ${words.join(' ')}
  Key (code app):  ${totpSecret.replace(/.{4}(?=.)/g, '$& ')}
                   ${totpAddress(totpSecret, settings.SITE_ISSUER, handle)}

Sign in at ${settings.SITE_ORIGIN}/${input.locale}/sign-in`
}

async function stop(db: Database, slug: string): Promise<string> {
  await stopForKeeper(db, await findOrFail(db, slug), new Date())
  return `'${slug}' is stopped: every session is over, and nobody signs in. Public courses stay open.
It goes on with: npm run admin -- resume --organisation ${slug}`
}

async function resume(db: Database, slug: string): Promise<string> {
  if (!(await resumeForKeeper(db, await findOrFail(db, slug), new Date()))) throw new Error(`'${slug}' is not stopped.`)
  return `'${slug}' goes on: everybody signs in anew. Invitations that were handed out before the stop are void.
Have the administrators hold whoever's phone, laptop or papers were taken, before anybody else is told.`
}

async function release(db: Database, handle: string): Promise<string> {
  const person = await findOfHandle(db, handle)
  if (!person || !(await releaseForKeeper(db, person))) throw new Error('Nobody with this handle is held.')
  return `${handle} may sign in again.`
}

function readInput(args: string[]): Input {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { organisation: text, handle: text, 'name-en': text, 'name-my': text, locale: text },
    })
    const commands = Input.options.map((option) => option.shape.command.value)
    const [command, ...more] = positionals
    if (more.length > 0 || !commands.some((one) => one === command)) throw new Error(`say what to do: ${commands.join(', ')}`)
    return Input.parse({ command, ...values })
  } catch (error) {
    const faults =
      error instanceof z.ZodError ? error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`) : [(error as Error).message]
    throw new Error(`${faults.join('\n')}\n\n${USAGE}`, { cause: error })
  }
}

async function findOrFail(db: Database, slug: string): Promise<string> {
  const known = await findOrganisationBySlug(db, slug)
  if (!known) throw new Error(`There is no organisation '${slug}'.`)
  return known
}

async function findOrCreate(db: Database, input: CreateInput, today: string): Promise<string> {
  const known = await findOrganisationBySlug(db, input.organisation)
  if (known) return known
  const { 'name-en': en, 'name-my': my, organisation: slug } = input
  if (!en || !my) throw new Error(`There is no organisation '${slug}' yet: give --name-en and --name-my to make it.`)
  const help = { en: 'Ask the person who gave you your invitation.', my: 'ဖိတ်ခေါ်ကုဒ် ပေးတဲ့သူကို မေးပါ။' }
  return createOrganisation(db, { slug, name: { en, my }, help }, today)
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
