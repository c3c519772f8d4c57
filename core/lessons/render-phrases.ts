import type { Locale } from '@/core/installation/locales'
import { escapeHtml } from './escape-html'
import type { ShownPhrases } from './phrases'

/** A list of phrases, or a dialogue: each line as it is written, as it sounds in letters that the reader of this text knows, and what it means. */
export function renderPhrases({ language, list }: ShownPhrases, locale: Locale): string {
  const speakers = new Map(list.kind === 'dialogue' ? list.speakers.map(({ id, name }) => [id, name[locale]]) : [])
  const lines = list.lines.map((line) => {
    const speaker = 'speaker' in line ? `<small>${escapeHtml(speakers.get(line.speaker) ?? '')}: </small>` : ''
    const sound = locale === 'en' && line.latin ? `<b>${escapeHtml(line.latin)}</b>` : `<b lang="my">${escapeHtml(line.sound)}</b>`
    return `<dt>${speaker}<span lang="${language}">${escapeHtml(line.text)}</span><dd>${sound}<br>${escapeHtml(line.meaning[locale])}`
  })
  return `<dl class="ph">${lines.join('')}</dl>`
}
