import { currentPerson } from '@/app/_page/current-person'
import type { Visit } from '@/app/_page/routes'
import { listKeptForms } from '@/core/safety/server/kept-forms'

/** Where somebody goes who has just signed in: to what waits for them, if anything does. */
export async function pathAfterSignIn({ db, now, locale }: Visit, otherwise: string): Promise<string> {
  const person = await currentPerson(db, now)
  if (!person) return otherwise
  const waiting = await listKeptForms(db, { personId: person.id, organisationId: person.organisationId }, now)
  return waiting.length > 0 ? `/${locale}/waiting` : otherwise
}
