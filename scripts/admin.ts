import { parseArgs } from 'node:util'
import { z } from 'zod'
import { makeTotpSecret, totpAddress } from '@/core/accounts/one-time-codes'
import { createOrganisation } from '@/core/accounts/server/create-organisation'
import { createPerson } from '@/core/accounts/server/create-person'
import { findOrganisationBySlug } from '@/core/accounts/server/find-organisation-by-slug'
import { dayOf } from '@/core/installation/days'
import { LOCALES } from '@/core/installation/locales'
import { readSettings } from '@/core/installation/settings'
import { type Database, openDatabase } from '@/db/client'

const USAGE = `npm run admin -- create --organisation SLUG [--name-en NAME --name-my NAME] [--locale en|my]

Makes an administrator and prints handle, six words and the key for a code app, once. The organisation is made when
there is none with that SLUG (small letters, digits and hyphens); then both names are needed.
The database is DATABASE_OWNER_URL, or DATABASE_URL. AUTH_SECRET and SITE_ORIGIN must be those of the installation.`

const CreateInput = z.object({
  organisation: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens'),
  'name-en': z.string().trim().min(1).max(120).optional(),
  'name-my': z.string().trim().min(1).max(120).optional(),
  locale: z.enum(LOCALES).default('my'),
})

type CreateInput = z.infer<typeof CreateInput>

async function main(args: string[]) {
  const input = readInput(args)
  const url = process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_URL']
  if (!url) throw new Error('DATABASE_URL is missing: a real installation keeps its people in PostgreSQL.')
  const settings = readSettings()
  const { db, close } = await openDatabase({ url })
  try {
    const today = dayOf(new Date())
    const organisationId = await findOrCreate(db, input, today)
    const totpSecret = makeTotpSecret()
    const { handle, words } = await createPerson(db, { organisationId, locale: input.locale, roles: ['administrator'], totpSecret }, today)
    console.log(`An administrator of '${input.organisation}'. This is shown once: write it down.

  Handle:          ${handle}
  Six words:       ${words.join(' ')}
  Key (code app):  ${totpSecret.replace(/.{4}(?=.)/g, '$& ')}
                   ${totpAddress(totpSecret, settings.SITE_ISSUER, handle)}

Sign in at ${settings.SITE_ORIGIN}/${input.locale}/sign-in`)
  } finally {
    await close()
  }
}

function readInput(args: string[]): CreateInput {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { organisation: text, 'name-en': text, 'name-my': text, locale: text },
    })
    if (positionals.join(' ') !== 'create') throw new Error('say what to do: create')
    return CreateInput.parse(values)
  } catch (error) {
    const faults =
      error instanceof z.ZodError ? error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`) : [(error as Error).message]
    throw new Error(`${faults.join('\n')}\n\n${USAGE}`, { cause: error })
  }
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
