import type { Locale } from '@/core/installation/locales'
import { escapeHtml } from './escape-html'
import type { ShownPhrases } from './phrases'

/** A list of phrases, or a dialogue: each line as it is written, as it sounds, and what it means. */
export function renderPhrases({ language, list }: ShownPhrases, locale: Locale): string {
  const speakers = new Map(list.kind === 'dialogue' ? list.speakers.map(({ id, name }) => [id, name[locale]]) : [])
  const lines = list.lines.map((line) => {
    const speaker = 'speaker' in line ? `<small>${escapeHtml(speakers.get(line.speaker) ?? '')}: </small>` : ''
    const sound = line.latin ? `${line.sound} · ${line.latin}` : line.sound
    return `<dt>${speaker}<span lang="${language}">${escapeHtml(line.text)}</span><dd><b lang="my">${escapeHtml(sound)}</b><br>${escapeHtml(line.meaning[locale])}`
  })
  return `<dl class="ph">${lines.join('')}</dl>`
}
