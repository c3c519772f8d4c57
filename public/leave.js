// 'Leave now', on every page: the first part of each script.
// It covers the page, wipes what the site holds on this phone, ends the session and goes to a neutral page. Without it
// the form does the same by way of the server. Syntax of Chrome 80; it may run before the page is read.

let isLeft = false
const form = () => document.querySelector('.leave')

/** Nothing of the page is left to be read, before anything is asked of the network. */
const cover = () => {
  isLeft = true
  document.title = '…'
  if (document.body) document.body.remove()
}

const leave = (url) => {
  cover()
  const wiped = [
    // Without a network nothing below reaches the server, and script cannot take the session's cookie: this one, which
    // says nothing more than that one, has the next request sign out instead.
    async () => (document.cookie = 'left=1;path=/;max-age=2678400;samesite=strict;secure'),
    async () => navigator.sendBeacon('/leave'),
    // The other open pages of the site hear that its storage was cleared, and go too; clearing what is empty is not told.
    async () => localStorage.setItem('left', ''),
    async () => localStorage.clear(),
    async () => sessionStorage.clear(),
    async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))),
    async () => (await indexedDB.databases()).map((base) => indexedDB.deleteDatabase(base.name)),
    async () => Promise.all((await navigator.serviceWorker.getRegistrations()).map((worker) => worker.unregister())),
    // A browser that forbids one of these throws at its name: the others are done all the same.
  ].map((work) => work().catch(() => {}))
  // Nobody waits for a slow disk. Asked for twice, the neutral page would begin to load anew.
  const patience = new Promise((over) => setTimeout(over, 500))
  void Promise.race([Promise.all(wiped), patience]).then(() => location.replace(url))
}

document.addEventListener('submit', (event) => {
  if (!event.target.dataset.leave) return
  event.preventDefault()
  leave(event.target.dataset.leave)
})

// Also of this page's own leaving, when the server clears what the script has cleared: by then it is on its way.
addEventListener('storage', ({ key }) => {
  if (key !== null || isLeft) return
  // A page that is still coming has no form yet: then to what anybody may read.
  const url = form() ? form().dataset.leave : '/'
  cover()
  location.replace(url)
})
