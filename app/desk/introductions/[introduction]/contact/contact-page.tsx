import { Card } from '@/app/_ui/card/card'
import { SilentField } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { SealedContactFile } from '@/core/introductions/server/find-contact'
import { fill, formatDay } from '@/core/words/fill'
import { type Desk, DeskPage } from '../../../desk-page'
import { NeedsScript, WordForm } from '../../../word-form'

type ContactPageProps = { desk: Desk; introductionId: string; contact: SealedContactFile }

/** A learner's contact, still sealed: the coordinator's browser opens it with their words. */
export function ContactPage({ desk, introductionId, contact }: ContactPageProps) {
  const { locale, words } = desk
  const texts = words.contact.open
  const { learner, sealed, sentOn, deletesOn, key } = contact
  const here = `/desk/introductions/${introductionId}`
  return (
    <DeskPage
      desk={desk}
      here={`${here}/contact`}
      part="introductions"
      title={fill(texts.title, { handle: learner.handle })}
      {...(sealed !== null && { script: 'open-contact' })}
    >
      <p>
        <a className="back" href={here}>
          ← {texts.back}
        </a>
      </p>
      <p className="soft">{fill(words.contact.card.given, { day: formatDay(sentOn, locale), until: formatDay(deletesOn, locale) })}</p>
      {sealed === null ? (
        <Notice tone="care">{texts.lost}</Notice>
      ) : (
        <>
          <p className="lead">{texts.lead}</p>
          <NeedsScript words={words} />
          <WordForm
            words={words}
            data={{ 'data-file': fileOf(introductionId, sealed, contact) }}
            submit={texts.submit}
            says={{ broken: texts.broken }}
            main
          >
            <SilentField
              id="words"
              label={words.contact.key.words}
              hint={`${fill(texts.madeOn, { day: formatDay(key.madeOn, locale) })} ${key.wordsChangedOn || key.retiredOn ? `${texts.changed} ${words.recovery.key.openLost}` : ''}`.trim()}
            />
          </WordForm>
          <section data-opened="" hidden>
            <Card step>
              <h2>{texts.shown}</h2>
              <p className="handle lines" translate="no" data-contact="" />
              <div data-unicode="" hidden>
                <p>{texts.unicode}</p>
                <p className="handle lines" lang="my" translate="no" data-contact-unicode="" />
              </div>
              <p className="small">{texts.care}</p>
              <button type="button" className="button quiet">
                {texts.hide}
              </button>
            </Card>
          </section>
        </>
      )}
    </DeskPage>
  )
}

/** What the browser needs to open it; all of it opens nothing without the words. */
function fileOf(introductionId: string, sealed: string, { key }: SealedContactFile): string {
  const { id: keyId, publicKey, wrappedKey, salt, rounds } = key
  return JSON.stringify({ introductionId, keyId, sealed, key: { publicKey, wrappedKey, salt, rounds } })
}
