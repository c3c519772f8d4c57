import { z } from 'zod'
import { signedOut } from '@/app/[locale]/sign-out/signed-out'
import { type FormState, readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import { memberRoute, type Visitor } from '@/app/_page/routes'
import { stopOrganisation } from '@/core/accounts/server/stop-organisation'
import { StopPage } from './stop-page'
import { StoppedPage } from './stopped-page'

const StopInput = z.object({ sure: z.literal('yes') })

export const GET = memberRoute(['administrator'], (visitor) => show(visitor))

/**
 * Stops the organisation. Nobody is asked once more who they are: the code app may be in the room that is searched, and
 * whoever stops it without need costs the organisation a call to the keeper of the server. Not kept for a later sign-in
 * either: a stop that comes hours late would only surprise.
 */
export const POST = memberRoute(
  ['administrator'],
  async (visitor) => {
    const { request, locale, words, person, db, now } = visitor
    const read = await readForm(request, StopInput, words)
    if (!read.ok) return show(visitor, { errors: { sure: words.stop.stop.needed }, values: read.form.values })
    if (!(await stopOrganisation(db, person, now))) return plainPage(404, locale)
    // In this very answer: no address of theirs opens any more.
    return signedOut(await htmlResponse(<StoppedPage locale={locale} words={words} />))
  },
  { carriesSecret: true },
)

function show({ locale, words, person }: Visitor, form?: FormState): Promise<Response> {
  return htmlResponse(<StopPage locale={locale} words={words} person={person} form={form} />, { status: form ? 400 : 200 })
}
