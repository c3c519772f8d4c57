import { makeStaffKey, openStaffKey, rewrapStaffKey, type StaffKey } from '@/core/contact/staff-key'
import { onWords, whenReady } from './word-form'

/** Puts what the server keeps into the form's hidden fields, and sends them. */
function send(form: HTMLFormElement, key: StaffKey): void {
  for (const [name, value] of Object.entries(key)) {
    const field = form.querySelector<HTMLInputElement>(`input[name=${name}]`)
    if (field) field.value = String(value)
  }
  for (const field of form.querySelectorAll<HTMLInputElement>('[data-words]')) field.value = ''
  form.submit()
}

/** Makes the coordinator's key pair, or wraps it with other words. */
whenReady(() => {
  const making = document.querySelector<HTMLFormElement>('form[data-make]')
  if (making)
    onWords(making, async ([first = '', second]) => {
      if (first !== second) return 'differ'
      const key = await makeStaffKey(first)
      // A key that this browser cannot open again would swallow every contact.
      if (!(await openStaffKey(key, first))) return 'failed'
      send(making, key)
      return 'working'
    })
  const wrapping = document.querySelector<HTMLFormElement>('form[data-wrap]')
  if (wrapping)
    onWords(wrapping, async ([old = '', first = '', second]) => {
      if (first !== second) return 'differ'
      const key = await rewrapStaffKey(JSON.parse(wrapping.dataset['wrap'] ?? '') as StaffKey, old, first)
      if (!key) return 'wrong'
      send(wrapping, key)
      return 'working'
    })
})
