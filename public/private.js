// Behind 'Leave now' (leave.js), in every script but that of pages for reading: the browser keeps nothing of the page.

// What was sent to the page that is shown, a browser writes down to open its tabs again: words, contacts, names. It does
// not for a page that was only asked for; and it writes every two or three seconds, so that this mostly comes before.
history.replaceState(null, '', location.href)

// Some browsers keep a page for Back whatever it says of caches: this one is kept empty, and asked for again.
addEventListener('pagehide', ({ persisted }) => {
  if (persisted) cover()
})
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && !document.body) location.reload()
})
