import { type Database, openDatabase } from '@/db/client'
import { isLoopback, readSettings } from '../settings'
import { siteIcon } from './site-icon'
import { refusedDatabase } from './refused-database'
import { refusedKeys } from './refused-keys'

/** Secrets that stand in this repository and so protect nothing. */
const KNOWN_SECRETS = /development only/

/**
 * Everything that keeps an installation from serving real people, each as a sentence that says what to do.
 * An empty list: it may serve. Fails closed: what cannot be checked is refused.
 */
export async function findRefusals(environment: Record<string, string | undefined>): Promise<string[]> {
  return [
    ...refusedSettings(environment),
    ...(await askAt(environment, 'DATABASE_URL', 'PGlite is for the demo, real people need PostgreSQL 15 or later', refusedDatabase)),
    ...(await askAt(environment, 'KEYS_DATABASE_URL', "people's data keys stand in a PostgreSQL database of their own", refusedKeys)),
  ]
}

async function askAt(
  environment: Record<string, string | undefined>,
  variable: 'DATABASE_URL' | 'KEYS_DATABASE_URL',
  why: string,
  ask: (db: Database) => Promise<string[]>,
): Promise<string[]> {
  const url = environment[variable]
  if (!url) return [`${variable} is missing: ${why}.`]
  try {
    const { db, close } = await openDatabase({ url })
    try {
      return await ask(db)
    } finally {
      await close()
    }
  } catch (error) {
    return [`The database at ${variable} does not answer as it should (${causeOf(error)}). Is it running, and has 'npm run migrate' been run?`]
  }
}

function refusedSettings(environment: Record<string, string | undefined>): string[] {
  try {
    const settings = readSettings(environment)
    const refusals: string[] = []
    if (KNOWN_SECRETS.test(settings.AUTH_SECRET))
      refusals.push('AUTH_SECRET is the public one of development: make one with "openssl rand -base64 32".')
    if (settings.SITE_ORIGIN.startsWith('http:') && !isLoopback(settings.SITE_ORIGIN))
      refusals.push('SITE_ORIGIN must begin with https: without it everyone on the way can read along.')
    if (settings.SITE_ICON) siteIcon(settings.SITE_ICON)
    return refusals
  } catch (error) {
    return [error instanceof Error ? error.message : 'The configuration cannot be read.']
  }
}

function causeOf(error: unknown): string {
  let cause = error
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause
  return cause instanceof Error ? ((cause as { code?: string }).code ?? cause.message) : 'unknown'
}
