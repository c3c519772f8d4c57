import type { Locale } from '@/core/installation/locales'
import { findPaper } from '@/core/places/papers'
import { fill, formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** Which papers a job asks for, whom to ask about each, and when somebody last looked it up. */
export function PapersSection({ papers, locale, words }: { papers: readonly string[]; locale: Locale; words: Words }) {
  const texts = words.jobs.papers
  const found = papers.flatMap((id) => findPaper(id) ?? [])
  if (found.length === 0) return null
  return (
    <>
      <h2>{texts.title}</h2>
      {found.length > 1 && <p>{texts.anyOne}</p>}
      {found.map((paper) => (
        <details key={paper.id} className="more">
          <summary>{paper.label[locale]}</summary>
          <p>{paper.note[locale]}</p>
          <p className="small soft">{fill(texts.checked, { day: formatDay(paper.checked, locale) })}</p>
        </details>
      ))}
    </>
  )
}
