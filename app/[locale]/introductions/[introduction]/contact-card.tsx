import type { FormState } from '@/app/_page/form'
import { ActionButton, SubmitButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { TextArea } from '@/app/_ui/field/field'
import { CONTACT_LENGTH } from '@/core/contact/contact-text'
import type { Locale } from '@/core/installation/locales'
import type { ContactKey, OwnContact } from '@/core/introductions/contact'
import { fill, formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { ContactLetters } from './contact-letters'

type ContactCardProps = { introductionId: string; action: string; contact: OwnContact; form?: FormState | undefined; locale: Locale; words: Words }

/** How the coordinator reaches the learner: to give, to replace and to take back. What was written is never shown again. */
export function ContactCard({ introductionId, action, contact, form, locale, words }: ContactCardProps) {
  const texts = words.contact.learner
  const { given, key } = contact
  // A coordinator who can receive nothing any more must not cost the learner what was typed.
  const giving = (key || typedContact(form)) && (
    <GiveForm introductionId={introductionId} action={action} contactKey={key} form={form} locale={locale} words={words} />
  )
  return (
    <Card as="section">
      <h2>{texts.title}</h2>
      {given ? (
        <>
          <p>{fill(texts.given, { day: formatDay(given.sentOn, locale), until: formatDay(given.deletesOn, locale) })}</p>
          <p className="small">{texts.givenText}</p>
          <ActionButton look="danger" action={`${action}/withdrawal`}>
            {texts.takeBack}
          </ActionButton>
          {giving && (
            <details className="more after" open={form !== undefined}>
              <summary>{texts.another}</summary>
              <p>{texts.anotherText}</p>
              {giving}
            </details>
          )}
        </>
      ) : (
        <>
          <p>{texts.text}</p>
          {giving}
        </>
      )}
    </Card>
  )
}

/** What came back with a refused form. */
export function typedContact(form: FormState | undefined): string {
  return form?.values['contact']?.[0] ?? ''
}

type GiveFormProps = Omit<ContactCardProps, 'contact'> & { contactKey: ContactKey | null }

/** Works without script; where it runs, the field loses its name and the text beside it changes, before anything is typed. */
function GiveForm({ introductionId, action, contactKey, form, locale, words }: GiveFormProps) {
  const texts = words.contact.learner
  return (
    <form method="post" action={action} autoComplete="off" data-introduction={introductionId} data-public-key={contactKey?.publicKey}>
      <input type="hidden" name="how" value="plain" />
      <input type="hidden" name="key" value={contactKey?.id ?? ''} />
      <input type="hidden" name="sealed" value="" />
      {contactKey && <ContactLetters contactKey={contactKey} locale={locale} words={words} />}
      <TextArea name="contact" label={texts.field} hint={texts.hint} form={form} maxLength={CONTACT_LENGTH} />
      <p className="small" data-how="plain">
        {texts.howPlain}
      </p>
      <p className="small" data-how="sealed" hidden>
        {texts.howSealed}
      </p>
      <SubmitButton>{texts.submit}</SubmitButton>
    </form>
  )
}
