import { LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import type { CaseloadContact } from '@/core/introductions/server/find-contact'
import { fill, formatDay } from '@/core/words/fill'
import type { Desk } from '../../desk-page'

/** Whether the learner said how to be reached, and the way to open it. Nothing while it is not needed. */
export function ContactCard({ introductionId, contact, desk }: { introductionId: string; contact: CaseloadContact; desk: Desk }) {
  const { locale, words } = desk
  const texts = words.contact.card
  const { given, hasKey, isNeeded } = contact
  if (!given && !isNeeded) return null
  return (
    <Card as="section">
      <h2>{texts.title}</h2>
      {given ? (
        <>
          <p>{fill(texts.given, { day: formatDay(given.sentOn, locale), until: formatDay(given.deletesOn, locale) })}</p>
          <LinkButton look="quiet" href={`/desk/introductions/${introductionId}/contact`}>
            {texts.open}
          </LinkButton>
        </>
      ) : (
        <p>{hasKey ? texts.none : texts.noKey}</p>
      )}
      <p>
        <a className="back" href="/desk/key">
          {hasKey ? texts.yourKey : words.contact.home.makeKey}
        </a>
      </p>
    </Card>
  )
}
