import { keyLetters } from '@/core/contact/key-letters'
import { sealContact } from '@/core/contact/sealed-contact'

/**
 * Seals a contact before it leaves the phone. Until this has run, the form is the one without script, and its text says
 * so: what is written beside the field is true at every moment. The letters beside it are worked out here, from the very
 * key that is sealed to.
 */
async function prepare(form: HTMLFormElement): Promise<void> {
  const { introduction = '', publicKey = '' } = form.dataset
  const field = form.querySelector('textarea')
  const letters = form.querySelector('[data-letters]')
  const [how, key, sealed] = ['how', 'key', 'sealed'].map((name) => form.querySelector<HTMLInputElement>(`[name=${name}]`))
  if (!field || !letters || !how || !key || !sealed) return
  const say = (state: string) => {
    for (const text of form.querySelectorAll<HTMLElement>('[data-how]')) text.hidden = text.dataset['how'] !== state
  }
  const seal = async (text: string) => {
    try {
      sealed.value = await sealContact(publicKey, { origin: location.origin, introductionId: introduction, keyId: key.value }, text)
      how.value = 'sealed'
      // Back finds an empty field.
      field.value = ''
      form.submit()
    } catch {
      field.name = 'contact'
      say('plain')
    }
  }
  let busy = false
  form.addEventListener('submit', (event) => {
    // Without its name the field is sent to nobody, whatever happens below.
    if (field.name) return
    event.preventDefault()
    const text = field.value.trim()
    if (text === '') field.value = ''
    if (busy || !field.reportValidity()) return
    busy = true
    void seal(text)
  })
  letters.textContent = await keyLetters(publicKey)
  field.removeAttribute('name')
  say('sealed')
}

function start(): void {
  if (!globalThis.crypto?.subtle) return
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-public-key]')) prepare(form).catch(() => {})
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()
