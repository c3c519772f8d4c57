import { keyWords } from '@/core/contact/key-words'

/** What a form with words says while it works and when it cannot. */
type Saying = 'working' | 'six' | 'differ' | 'wrong' | 'failed' | 'broken' | 'done'

/**
 * A form whose fields have no names: what is typed there is never sent. `work` gets the typed words by the fields' order,
 * as one text each, and says how it went; whatever it puts into the form's hidden fields it sends itself.
 */
export function onWords(form: HTMLFormElement, work: (words: string[]) => Promise<Saying>): void {
  const fields = [...form.querySelectorAll<HTMLInputElement>('[data-words]')]
  const say = (saying: Saying) => {
    for (const text of form.querySelectorAll<HTMLElement>('[data-say]')) text.hidden = text.dataset['say'] !== saying
  }
  const button = form.querySelector('button')
  const go = async (words: string[]) => {
    if (button) button.disabled = true
    say('working')
    say(await work(words).catch((): Saying => 'failed'))
    if (button) button.disabled = false
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const words = fields.map((field) => keyWords(field.value))
    const known = words.filter((one) => one !== null)
    if (known.length < words.length) say('six')
    else void go(known)
  })
}

/** Shows what needs script, and hides what says so, once the page is there. */
export function whenReady(start: () => void): void {
  const ready = () => {
    if (!globalThis.crypto?.subtle) return
    for (const part of document.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = part.dataset['needsScript'] === 'missing'
    start()
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready)
  else ready()
}
