import { CheckLetters } from '@/app/_ui/check-letters/check-letters'
import { QrCode } from '@/app/_ui/qr-code/qr-code'
import type { Day } from '@/core/installation/days'
import type { Locale } from '@/core/installation/locales'
import { readSettings } from '@/core/installation/settings'
import { fill, formatDay } from '@/core/words/fill'
import { wordsFor } from '@/core/words/words'

/**
 * `locale` is that of the person invited; `fingerprint` is of the organisation's key, `keyLetters` of the key to which a
 * learner's contacts will be sealed: null while the coordinator has none, and absent for staff.
 */
export type Invitation = { locale: Locale; code: string; expiresOn: Day; fingerprint: string; keyLetters?: string | null }

/**
 * What a person gets into their hand: in their own language, and with nothing on it that says who it is for or from.
 * In the picture the code stands behind the `#`, which reaches no log.
 */
export function InvitationSheet({ locale, code, expiresOn, fingerprint, keyLetters }: Invitation) {
  const texts = wordsFor(locale).desks.invitations.sheet
  const contactKey = wordsFor(locale).contact.letters.sheet
  const check = wordsFor(locale).audit.fingerprint
  const address = `${readSettings().SITE_ORIGIN}/${locale}/join`
  return (
    <section className="sheet" lang={locale}>
      <h2>{texts.title}</h2>
      <div className="sides">
        <div>
          <p>
            {texts.open}
            <b translate="no">{address.replace(/^https?:\/\//, '')}</b>
          </p>
          <p>
            {texts.type}
            <b className="key" translate="no">
              {code}
            </b>
          </p>
          <p>{fill(texts.until, { day: formatDay(expiresOn, locale) })}</p>
        </div>
        <div>
          <p>{texts.scan}</p>
          <QrCode text={`${address}#${code}`} label={texts.qr} />
        </div>
      </div>
      <p>
        {check.title}
        <CheckLetters fingerprint={fingerprint} />
        {check.sheet}
      </p>
      {keyLetters === null && <p>{contactKey.later}</p>}
      {keyLetters && (
        <p>
          {contactKey.title}
          <CheckLetters fingerprint={keyLetters} />
          {contactKey.text}
        </p>
      )}
      <p>{texts.throw}</p>
    </section>
  )
}
