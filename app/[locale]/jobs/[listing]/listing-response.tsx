import type { FormState } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { listOwnIntroductions } from '@/core/introductions/server/list-own-introductions'
import { findMatch } from '@/core/jobs/server/find-match'
import { ListingPage } from './listing-page'

/** The page of a listing, also when its form was refused. undefined when this learner may not see the listing. */
export async function listingResponse(visitor: Visitor, listingId: string, form?: FormState): Promise<Response | undefined> {
  const { db, now, locale, words, person } = visitor
  const found = await findMatch(db, person, listingId, now)
  if (!found) return undefined
  const introductions = await listOwnIntroductions(db, person, now)
  const current = introductions.find((one) => one.listing?.id === listingId && one.state === 'open')
  return htmlResponse(
    <ListingPage locale={locale} words={words} person={person} match={found.match} introductionId={current?.id ?? null} form={form} />,
    {
      status: form ? 400 : 200,
    },
  )
}
