// The whole script of a learner page. Everything works without it; it only adds.
// Syntax of Chrome 80 and no framework. It may run before the page is read, so it listens on the document alone.
// One section for each feature; a section finds its elements by their data attributes or class, and is silent without them.
const on = (type, listener) => document.addEventListener(type, listener)

// Leave now: cover the page, wipe what the site holds on this phone, end the session, go to a neutral page.
on('submit', (event) => {
  const url = event.target.dataset.leave
  if (!url) return
  event.preventDefault()
  document.documentElement.textContent = ''
  document.title = '…'
  navigator.sendBeacon('/leave')
  // A browser that forbids one kind of storage throws at its name: the others are wiped all the same.
  const wipe = async (work) => work()
  const gone = () => location.replace(url)
  Promise.all(
    [
      () => localStorage.clear(),
      () => sessionStorage.clear(),
      async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))),
      async () => (await indexedDB.databases()).map((base) => indexedDB.deleteDatabase(base.name)),
      async () => Promise.all((await navigator.serviceWorker.getRegistrations()).map((worker) => worker.unregister())),
    ].map((work) => wipe(work).catch(() => {})),
  ).then(gone, gone)
  // Nobody waits for a slow disk.
  setTimeout(gone, 500)
})

// The language switch keeps the place: the first part of the text that is in view has the same id in the other language.
on('click', (event) => {
  const link = event.target.closest('a[data-switch]')
  if (!link) return
  const part = scrollY > 200 && [...document.querySelectorAll('main [id]')].find((element) => element.getBoundingClientRect().bottom > 90)
  link.hash = part ? part.id : ''
})

// Practice: marked here at once; the server gets the answer too, for those who keep their progress there.
on('submit', (event) => {
  const form = event.target
  const texts = form.closest('[data-practice]')
  if (!texts) return
  event.preventDefault()
  const [right, notYet, yes, no, choose] = texts.dataset.practice.split('|')
  const verdict = form.querySelector('.verdict')
  const options = [...form.elements.response]
  const isRight = (option) => option.closest('div').lastChild.matches('.y')
  const answered = options.some((option) => option.checked)
  const passed = answered && options.every((option) => option.checked === isRight(option))
  verdict.className = passed ? 'verdict y' : 'verdict'
  verdict.textContent = answered ? (passed ? right : notYet) : choose
  if (!answered) return
  for (const option of options) {
    const why = option.closest('div').lastChild
    if (why.hidden) why.prepend(document.createElement('b'))
    why.firstChild.textContent = isRight(option) ? yes : no
    why.hidden = false
  }
  fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true }).catch(() => {})
})

// An invitation's link carries the code in its fragment, which reaches no log: into the field with it, out of the address.
const takeCode = () => {
  const form = document.querySelector('[data-fragment]')
  if (!form || location.hash.length < 20) return
  form.elements.code.value = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
}
on('DOMContentLoaded', takeCode)
if (document.readyState !== 'loading') takeCode()
