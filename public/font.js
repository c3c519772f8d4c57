// In every script but that of lessons, which have no bytes for it: an offer for a phone that cannot show Burmese.

// Two letters, one under the other, are as wide as one. A phone without Burmese letters draws three boxes beside each
// other, and one with a Zawgyi font the two, with a mark that means something else to it: the text is twice as wide.
// The load waits for this script, so that the page is whole.
addEventListener('load', async () => {
  const link = document.querySelector('[lang=my] .foot [href$=font]')
  if (!link || link.href === location.href) return
  const font = `20px ${getComputedStyle(link).fontFamily}`
  // Where our letters are on already, they may still be on their way.
  await document.fonts.load(font, 'က')
  const pen = document.createElement('canvas').getContext('2d')
  pen.font = font
  const width = (text) => pen.measureText(text).width
  // A browser that measures nothing is offered nothing.
  if (!(width('က္က') / width('က') > 1.5)) return
  // The link to the page with our letters, from the foot to the top, where a picture says in Burmese what it is.
  const offer = document.createElement('p')
  const picture = new Image(200)
  picture.src = OFFER_PICTURE
  picture.alt = ''
  offer.className = 'notice'
  link.prepend(picture, document.createElement('br'))
  offer.append(link)
  document.querySelector('main')?.prepend(offer)
})
