import { htmlResponse } from '@/app/_page/respond'
import { LinkButton } from '@/app/_ui/button/button'
import { type Desk, DeskPage } from './desk-page'

/** Instead of a page for which one has to have proven lately who one is. */
export function proveAgain(desk: Desk, here: string): Promise<Response> {
  const texts = desk.words.contact.proveAgain
  const page = (
    <DeskPage desk={desk} here={here} part="home" title={texts.title}>
      <p className="lead">{texts.text}</p>
      <LinkButton href={`/${desk.locale}/sign-in`}>{texts.submit}</LinkButton>
    </DeskPage>
  )
  return htmlResponse(page, { status: 403 })
}
