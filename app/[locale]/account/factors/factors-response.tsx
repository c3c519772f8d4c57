import { htmlResponse, seeOther } from '@/app/_page/respond'
import { proveFirst } from '@/app/_page/return-path'
import type { Visitor } from '@/app/_page/routes'
import { askToAddKey } from '@/core/accounts/server/add-security-key'
import { findFactors } from '@/core/accounts/server/find-factors'
import { FactorsPage } from './factors-page'

/** The page of a person's second factors, or what came of changing them. */
export function factorsPath(locale: string): string {
  return `/${locale}/account/factors`
}

/** The page, with what was wrong about the last change. */
export async function showFactors(visitor: Visitor, errors?: Record<string, string>): Promise<Response> {
  const { locale, words, person, db, now } = visitor
  const factors = await findFactors(db, person)
  const newKey = await askToAddKey(db, person, factors.keys, now)
  const form = errors && { errors, values: {} }
  return htmlResponse(<FactorsPage locale={locale} words={words} person={person} factors={factors} newKey={newKey} {...(form && { form })} />, {
    status: form ? 400 : 200,
  })
}

type Changed = { ok: true } | { ok: false; reason: 'not-proven' | 'last-factor' | 'wrong' | 'copied' | 'known' }

/** Back to the page after a change, or why it was none. `field`: what the fault is about. */
export async function afterChange(visitor: Visitor, changed: Changed, field = ''): Promise<Response> {
  const { request, locale, words } = visitor
  if (changed.ok) return seeOther(factorsPath(locale))
  if (changed.reason === 'not-proven') return proveFirst(request, locale, factorsPath(locale))
  return showFactors(visitor, { [field]: words.factors.page[changed.reason] })
}
