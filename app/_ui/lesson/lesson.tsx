import type { RenderedBlock } from '@/core/courses/published-course'
import type { Locale } from '@/core/installation/locales'
import { StoredHtml } from './stored-html'

type LessonProps = {
  blocks: readonly RenderedBlock[]
  /** The same lesson in the other language: where a heading's link leads, to the same heading. */
  other: { href: string; locale: Locale; name: string }
}

/** A lesson's text. Each block has an id that is the same in every language, so that a reader who switches stays where they are. */
export function LessonText({ blocks, other }: LessonProps) {
  return blocks.map(({ id, kind, html }) =>
    kind === 'text' ? (
      <StoredHtml key={id} id={id} html={html} />
    ) : (
      <div key={id} id={id} className="h">
        <StoredHtml html={html} />
        <a href={`${other.href}#${id}`} lang={other.locale} hrefLang={other.locale}>
          {other.name}
        </a>
      </div>
    ),
  )
}

/** The same lesson in two languages, block beside block; on a phone, block under block. */
export function LessonPairs({ first, second }: Record<'first' | 'second', { locale: Locale; title: string; blocks: readonly RenderedBlock[] }>) {
  return (
    <div className="pairs">
      <div className="pair">
        <h1 lang={first.locale}>{first.title}</h1>
        <p className="h1" lang={second.locale}>
          {second.title}
        </p>
      </div>
      {first.blocks.map(({ id, html }, index) => (
        <div key={id} id={id} className="pair">
          <StoredHtml lang={first.locale} html={html} />
          <StoredHtml lang={second.locale} html={second.blocks[index]?.html ?? ''} />
        </div>
      ))}
    </div>
  )
}
