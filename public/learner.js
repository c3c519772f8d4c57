// The script of pages for reading, behind 'Leave now' (leave.js). Everything works without it; it only adds.
// Syntax of Chrome 80 and no framework. It may run before the page is read, so it listens on the document alone.
// One section for each feature; a section finds its elements by their data attributes or class, and is silent without them.
const on = (type, listener) => document.addEventListener(type, listener)

// The language switch keeps the place: the first part of the text that is in view has the same id in the other language.
on('click', (event) => {
  const link = event.target.closest('a[data-switch]')
  if (!link) return
  const part = scrollY > 200 && [...document.querySelectorAll('main [id]')].find((element) => element.getBoundingClientRect().bottom > 90)
  link.hash = part ? part.id : ''
})

// Practice with options: marked here at once; the server gets the answer too, for those who keep their progress there.
on('submit', (event) => {
  const form = event.target
  const texts = form.closest('[data-practice]')
  if (!texts || 'ask' in form.dataset) return
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
