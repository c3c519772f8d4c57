// The script of the page on which somebody joins, behind 'Leave now' (leave.js). Without it the code is typed.
// Syntax of Chrome 80 and no framework.

// An invitation's link carries the code in its fragment, which reaches no log: into the field with it, out of the address.
const takeCode = () => {
  const form = document.querySelector('[data-fragment]')
  if (!form || location.hash.length < 20) return
  form.elements.code.value = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
}
document.addEventListener('DOMContentLoaded', takeCode)
if (document.readyState !== 'loading') takeCode()
