import { dropKeptForm } from '@/core/safety/server/kept-forms'
import { logFault } from './log-fault'
import type { Visitor } from './routes'

/** The part of the address by which a waiting form says which one it is when it is sent again. */
export const KEPT = 'kept'

/**
 * After a waiting form was sent again and taken, or came back with what is to be mended, it waits no more. What failed
 * on our side, came too fast, or met something that is gone stays, so that nothing is lost by trying.
 */
export async function dropSentForm({ request, db, person }: Visitor, answer: Response): Promise<void> {
  const id = new URL(request.url).searchParams.get(KEPT)
  if (id === null || (answer.status >= 400 && answer.status !== 400)) return
  // Asked once more who they are first: the form was not read.
  if (answer.headers.get('location')?.endsWith('/prove')) return
  // The form was taken: a fault in tidying up must not tell the person otherwise.
  await dropKeptForm(db, { personId: person.id, organisationId: person.organisationId }, id).catch(logFault)
}
