import { type ContactPlace, openContact } from '@/core/contact/sealed-contact'
import { writtenText } from '@/core/burmese/written-text'
import { openStaffKey, type StaffKey } from '@/core/contact/staff-key'
import { onWords, whenReady } from './word-form'

/** Long enough to copy it to a phone, and too short to be found on a screen that was left. */
const SHOWN_MS = 5 * 60_000

type SealedFile = Omit<ContactPlace, 'origin'> & { sealed: string; key: StaffKey }

/** Opens a contact in this browser, for as long as the page stands. Nothing of it is kept or sent. */
whenReady(() => {
  const form = document.querySelector<HTMLFormElement>('form[data-file]')
  const shown = document.querySelector<HTMLElement>('[data-opened]')
  const text = shown?.querySelector<HTMLElement>('[data-contact]')
  const inUnicode = shown?.querySelector<HTMLElement>('[data-unicode]')
  const unicode = inUnicode?.querySelector<HTMLElement>('[data-contact-unicode]')
  const hide = shown?.querySelector('button')
  if (!form || !shown || !text || !inUnicode || !unicode || !hide) return
  const { sealed, key, introductionId, keyId } = JSON.parse(form.dataset['file'] ?? '') as SealedFile
  let closing = 0
  const close = () => {
    clearTimeout(closing)
    for (const each of [text, unicode]) each.textContent = ''
    inUnicode.hidden = true
    shown.hidden = true
    form.hidden = false
  }
  onWords(form, async ([words = '']) => {
    const pair = await openStaffKey(key, words)
    if (!pair) return 'wrong'
    const contact = await openContact(pair, { origin: location.origin, introductionId, keyId }, sealed)
    if (contact === null) return 'broken'
    for (const field of form.querySelectorAll<HTMLInputElement>('[data-words]')) field.value = ''
    text.textContent = contact
    // Sealed as it was typed, since no gate could read it: in Zawgyi, it is shown in both ways.
    const read = writtenText(contact)
    unicode.textContent = read.converted ? read.text : ''
    inUnicode.hidden = !read.converted
    shown.hidden = false
    form.hidden = true
    hide.focus()
    closing = window.setTimeout(close, SHOWN_MS)
    return 'done'
  })
  hide.addEventListener('click', close)
  // A page that the browser keeps for Back shows nothing.
  addEventListener('pagehide', close)
})
