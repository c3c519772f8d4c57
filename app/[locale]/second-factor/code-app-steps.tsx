import { QrCode } from '@/app/_ui/qr-code/qr-code'
import { totpAddress } from '@/core/accounts/one-time-codes'
import { readSettings } from '@/core/installation/settings'
import type { Words } from '@/core/words/words'

/** How to bring the secret into a code app, by camera or by hand. */
export function CodeAppSteps({ words, handle, secret }: { words: Words; handle: string; secret: string }) {
  const texts = words.accounts.secondFactor
  return (
    <ol>
      <li>{texts.setUpApp}</li>
      <li>
        {texts.setUpScan}
        <QrCode text={totpAddress(secret, readSettings().SITE_ISSUER, handle)} label={texts.qr} />
        <p>
          {texts.setUpKey}{' '}
          <span className="key" translate="no">
            {secret.replace(/.{4}(?=.)/g, '$& ')}
          </span>
        </p>
      </li>
      <li>{texts.setUpCode}</li>
    </ol>
  )
}
