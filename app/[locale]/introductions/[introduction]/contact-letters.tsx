import { CheckLetters } from '@/app/_ui/check-letters/check-letters'
import type { Locale } from '@/core/installation/locales'
import type { ContactKey } from '@/core/introductions/contact'
import { fingerprintOf } from '@/core/signing/fingerprint'
import { fill, formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/**
 * What the learner compares with their paper before they write anything: whoever puts a key of their own in the place of
 * the coordinator's is seen here. The script puts its own letters in the place of the server's, and says so.
 */
export function ContactLetters({ contactKey, locale, words }: { contactKey: ContactKey; locale: Locale; words: Words }) {
  const texts = words.contact.letters
  const { publicKey, madeOn, isReplacement } = contactKey
  return (
    <>
      <p>
        {texts.compare}
        <CheckLetters fingerprint={fingerprintOf(publicKey)} />
        {isReplacement ? (
          <strong>{fill(texts.isNew, { day: formatDay(madeOn, locale) })}</strong>
        ) : (
          fill(texts.since, { day: formatDay(madeOn, locale) })
        )}
      </p>
      <p>{texts.differ}</p>
      <p className="small">
        <span data-how="plain">{texts.bySite}</span>
        <span data-how="sealed" hidden>
          {texts.byPhone}
        </span>{' '}
        {texts.limits}
      </p>
    </>
  )
}
