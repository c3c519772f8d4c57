// The script of the pages on which staff use a security key. Without it they use the code app or a backup code.
// A form with `data-key` holds the question to the key and sends its answer as an ordinary form.
// Syntax of Chrome 80 and no framework.
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
const keysOf = (list) => (list || []).map((key) => ({ ...key, id: toBytes(key.id) }))

/** The browser's answer as JSON, with every run of bytes as base64url. */
const written = ({ id, rawId, type, response }) => {
  const parts = { clientDataJSON: toText(response.clientDataJSON) }
  for (const name of ['attestationObject', 'authenticatorData', 'signature']) if (response[name]) parts[name] = toText(response[name])
  if (response.getTransports) parts.transports = response.getTransports()
  return JSON.stringify({ id, rawId: toText(rawId), type, response: parts })
}

/** Asks the key: to sign, or to be added where the question names a user. */
const ask = (question) => {
  const publicKey = { ...question, challenge: toBytes(question.challenge) }
  if (!question.user) return navigator.credentials.get({ publicKey: { ...publicKey, allowCredentials: keysOf(question.allowCredentials) } })
  publicKey.user = { ...question.user, id: toBytes(question.user.id) }
  return navigator.credentials.create({ publicKey: { ...publicKey, excludeCredentials: keysOf(question.excludeCredentials) } })
}

document.addEventListener('submit', async (event) => {
  const form = event.target
  if (!form.dataset.key) return
  event.preventDefault()
  const status = form.querySelector('[role=status]')
  const button = form.querySelector('button')
  button.disabled = true
  status.textContent = status.dataset.wait
  try {
    form.elements.key.value = written(await ask(JSON.parse(form.dataset.key)))
    form.submit()
  } catch {
    // Taken away, refused or too slow: browsers do not say which.
    status.textContent = status.dataset.failed
    button.disabled = false
  }
})

const show = () => {
  if (!window.PublicKeyCredential) return
  for (const form of document.querySelectorAll('form[data-key]')) form.hidden = false
  for (const note of document.querySelectorAll('[data-keyless]')) note.hidden = true
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show)
else show()
