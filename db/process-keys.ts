import { readSettings } from '@/core/installation/settings'
import { openDatabase } from './client'
import { type Keys, keysApart, keysInside } from './keys/database'

/** A look-up by primary key; whoever waits longer had better hear that the keys are away. */
const STATEMENT_MS = 5_000

const holder = globalThis as unknown as { tadaKeys?: Promise<Keys> }

/** Where this process finds people's data keys. */
export function processKeys(): Promise<Keys> {
  holder.tadaKeys ??= open().catch((error: unknown) => {
    delete holder.tadaKeys
    throw error
  })
  return holder.tadaKeys
}

async function open(): Promise<Keys> {
  const url = readSettings().KEYS_DATABASE_URL
  if (!url) return keysInside
  return keysApart((await openDatabase({ url, statementTimeout: STATEMENT_MS })).db)
}
