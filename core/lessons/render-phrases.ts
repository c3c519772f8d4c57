import type { Locale } from '@/core/installation/locales'
import { escapeHtml } from './escape-html'
import type { ShownPhrases } from './phrases'
import { RECORDING_FORMATS, RECORDING_TYPES, type ShownRecording } from './recording'

/** A list of phrases, or a dialogue: each line as it is written, as it sounds in letters that the reader of this text knows, and what it means. */
export function renderPhrases({ language, list, recordings }: ShownPhrases, locale: Locale): string {
  const speakers = new Map(list.kind === 'dialogue' ? list.speakers.map(({ id, name }) => [id, name[locale]]) : [])
  const lines = list.lines.map((line) => {
    const speaker = 'speaker' in line ? `<small>${escapeHtml(speakers.get(line.speaker) ?? '')}: </small>` : ''
    const sound = locale === 'en' && line.latin ? `<b>${escapeHtml(line.latin)}</b>` : `<b lang="my">${escapeHtml(line.sound)}</b>`
    return `<dt>${speaker}<span lang="${language}">${escapeHtml(line.text)}</span><dd>${renderRecording(recordings.get(line.id))}${sound}<br>${escapeHtml(line.meaning[locale])}`
  })
  return `<dl class="ph">${lines.join('')}</dl>`
}

/**
 * The browser's own player, so that it works without script, without what would push its button out of a small one;
 * nothing is loaded before somebody presses it. Under it the size, which is a link to the file that every phone plays, for
 * browsers that know no player.
 */
function renderRecording(recording: ShownRecording | undefined): string {
  if (!recording) return ''
  const address = escapeHtml(recording.address)
  const sources = RECORDING_FORMATS.map((format) => `<source src="${address}.${format}" type="${RECORDING_TYPES[format]}">`).join('')
  return `<div><audio controls controlslist="nodownload noplaybackrate" preload="none">${sources}</audio><a href="${address}.m4a">${escapeHtml(recording.label)}</a></div>`
}
